package dev.latchkey.bootstrap;

import java.time.LocalDate;
import java.util.function.Supplier;

final class PassesTheClockOn {

    private final Supplier<LocalDate> today = LocalDate::now;
}
