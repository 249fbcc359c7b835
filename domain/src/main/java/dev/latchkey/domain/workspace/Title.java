package dev.latchkey.domain.workspace;

import java.util.Optional;

/**
 * What a post or a changelog is called.
 *
 * @param value 1 to 200 UTF-16 code units, of which some are visible, without controls of lines or of direction
 */
public record Title(String value) {

    /** The longest title, in UTF-16 code units. */
    public static final int MAXIMUM_LENGTH = 200;

    /** Fails with {@link IllegalArgumentException} on anything that {@link #parse} would refuse. */
    public Title {
        if (!PlainText.isLine(value, MAXIMUM_LENGTH)) {
            throw new IllegalArgumentException("Not a title");
        }
    }

    /** The title that was sent; empty when nothing can have it. */
    public static Optional<Title> parse(String sent) {
        return PlainText.isLine(sent, MAXIMUM_LENGTH) ? Optional.of(new Title(sent)) : Optional.empty();
    }
}
