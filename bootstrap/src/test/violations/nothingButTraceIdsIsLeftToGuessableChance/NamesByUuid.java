package dev.latchkey.application.session.internal;

import java.util.UUID;
import java.util.function.Supplier;

final class NamesByUuid {

    private final Supplier<UUID> names = UUID::randomUUID;
}
