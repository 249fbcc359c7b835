package dev.latchkey.domain.workspace;

import dev.latchkey.domain.account.UserBuilder;

/** Makes ids for tests, each another. */
public final class Ids {

    private Ids() {}

    public static <T> Id<T> anId() {
        return new Id<>(UserBuilder.aUser().build().id().value());
    }
}
