package dev.latchkey.bootstrap;

final class PrintsStackTraces {

    void print(Exception failure) {
        failure.printStackTrace();
    }
}
