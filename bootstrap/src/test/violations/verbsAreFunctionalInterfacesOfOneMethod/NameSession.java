package dev.latchkey.application.session;

@FunctionalInterface
public interface NameSession {

    void name(String name);

    default void unname() {
        name("");
    }
}
