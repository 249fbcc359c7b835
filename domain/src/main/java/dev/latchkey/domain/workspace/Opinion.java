package dev.latchkey.domain.workspace;

import java.util.Optional;

/** What one can think of a comment. */
public enum Opinion implements Worded {
    UPVOTE,
    DOWNVOTE;

    /** The opinion that this is the word for; empty when there is none. */
    public static Optional<Opinion> parse(String word) {
        return Worded.parse(Opinion.class, word);
    }
}
