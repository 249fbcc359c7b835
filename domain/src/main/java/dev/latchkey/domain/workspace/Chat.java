package dev.latchkey.domain.workspace;

import java.util.Optional;

/** What a workspace can be joined to. */
public enum Chat implements Worded {
    DISCORD,
    SLACK;

    /** The chat that this is the word for; empty when there is none. */
    public static Optional<Chat> parse(String word) {
        return Worded.parse(Chat.class, word);
    }
}
