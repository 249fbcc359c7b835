package dev.latchkey.domain.workspace;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour as style sheets write it.
 *
 * @param value {@code #rgb} or {@code #rrggbb}, each a hexadecimal digit in either case
 */
public record Colour(String value) {

    private static final Pattern FORM = Pattern.compile("#(?:[0-9A-Fa-f]{3}){1,2}");

    /** Fails with {@link IllegalArgumentException} on anything that {@link #parse} would refuse. */
    public Colour {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a colour");
        }
    }

    /** The colour that was sent; empty when it is none. */
    public static Optional<Colour> parse(String sent) {
        return FORM.matcher(sent).matches() ? Optional.of(new Colour(sent)) : Optional.empty();
    }
}
