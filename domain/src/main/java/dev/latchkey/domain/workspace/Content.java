package dev.latchkey.domain.workspace;

import java.util.Optional;

/**
 * What somebody wrote: text of any lines, shown as it stands. Whoever puts it into a page escapes it there.
 *
 * @param value 1 to 10,000 UTF-16 code units, of which some are visible, without NUL characters
 */
public record Content(String value) {

    /** The longest text, in UTF-16 code units. */
    public static final int MAXIMUM_LENGTH = 10_000;

    /** Fails with {@link IllegalArgumentException} on anything that {@link #parse} would refuse. */
    public Content {
        if (!PlainText.isShown(value, MAXIMUM_LENGTH)) {
            throw new IllegalArgumentException("Not a text that somebody wrote");
        }
    }

    /** The text that was sent; empty when nobody can have written it. */
    public static Optional<Content> parse(String sent) {
        return PlainText.isShown(sent, MAXIMUM_LENGTH) ? Optional.of(new Content(sent)) : Optional.empty();
    }
}
