package dev.latchkey.domain.workspace;

import java.util.Optional;

/** How bright the pages of a workspace are. */
public enum Theme implements Worded {
    LIGHT,
    DARK,
    /** As the system of whoever looks at them is set. */
    SYSTEM;

    /** The theme that this is the word for; empty when there is none. */
    public static Optional<Theme> parse(String word) {
        return Worded.parse(Theme.class, word);
    }
}
