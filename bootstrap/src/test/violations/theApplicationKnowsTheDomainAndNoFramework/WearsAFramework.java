package dev.latchkey.application.session.internal;

import jakarta.annotation.PreDestroy;

final class WearsAFramework {

    @PreDestroy
    void stop() {}
}
