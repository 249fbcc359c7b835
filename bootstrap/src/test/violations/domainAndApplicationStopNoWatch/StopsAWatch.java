package dev.latchkey.application.session.internal;

final class StopsAWatch {

    long start() {
        return System.nanoTime();
    }
}
