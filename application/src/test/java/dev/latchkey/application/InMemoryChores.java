package dev.latchkey.application;

/** {@link Chores} where one transaction runs at a time, so that every chore is free. */
public final class InMemoryChores implements Chores {

    @Override
    public boolean claim(Chore chore) {
        return true;
    }
}
