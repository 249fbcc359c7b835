package dev.latchkey.bootstrap.settings;

import java.util.Arrays;

/** When a session that is due is renewed. */
enum Refresh {
    ON,
    DEFERRED,
    OFF;

    /** The one of that name, in any case of letters; fails with {@link IllegalArgumentException} when there is none. */
    static Refresh named(String name) {
        return Arrays.stream(values())
                .filter(refresh -> refresh.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be on, deferred or off"));
    }
}
