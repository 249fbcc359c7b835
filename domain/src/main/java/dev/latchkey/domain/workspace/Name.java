package dev.latchkey.domain.workspace;

import java.util.Optional;

/**
 * What a workspace or a board is called.
 *
 * @param value 1 to 100 UTF-16 code units, of which some are visible, without controls of lines or of direction
 */
public record Name(String value) {

    /** The longest name, in UTF-16 code units. */
    public static final int MAXIMUM_LENGTH = 100;

    /** Fails with {@link IllegalArgumentException} on anything that {@link #parse} would refuse. */
    public Name {
        if (!PlainText.isLine(value, MAXIMUM_LENGTH)) {
            throw new IllegalArgumentException("Not a name");
        }
    }

    /** The name that was sent; empty when nothing can have it. */
    public static Optional<Name> parse(String sent) {
        return PlainText.isLine(sent, MAXIMUM_LENGTH) ? Optional.of(new Name(sent)) : Optional.empty();
    }
}
