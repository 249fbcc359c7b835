package dev.latchkey.domain.deletion;

import java.util.regex.Pattern;

/**
 * A kind of thing that is stored.
 *
 * @param name in the singular, in camel case, as clients see it
 */
public record EntityKind(String name) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_]{1,63}");

    /** Fails with {@link IllegalArgumentException} on anything but 1 to 63 letters, digits and underscores. */
    public EntityKind {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a kind: " + name);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
