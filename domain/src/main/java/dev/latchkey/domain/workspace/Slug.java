package dev.latchkey.domain.workspace;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name for addresses: lower-case letters and digits, in parts joined by single hyphens.
 *
 * @param value 1 to 63 characters
 */
public record Slug(String value) {

    /** The longest slug, in characters. */
    public static final int MAXIMUM_LENGTH = 63;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*+");

    /** Fails with {@link IllegalArgumentException} on anything that {@link #parse} would refuse. */
    public Slug {
        if (!isUsable(value)) {
            throw new IllegalArgumentException("Not a slug");
        }
    }

    /** The slug that was sent; empty when nothing can have it. */
    public static Optional<Slug> parse(String sent) {
        return isUsable(sent) ? Optional.of(new Slug(sent)) : Optional.empty();
    }

    private static boolean isUsable(String value) {
        return value.length() <= MAXIMUM_LENGTH && FORM.matcher(value).matches();
    }
}
