package dev.latchkey.domain.workspace;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a host in the DNS, in lower case: at least two labels of ASCII letters, digits and inner hyphens, the last
 * of which begins with a letter, so that no address of digits is one.
 *
 * @param value at most 253 characters, without a port or a dot at the end
 */
public record HostName(String value) {

    /** The longest name, in characters. */
    public static final int MAXIMUM_LENGTH = 253;

    private static final Pattern FORM =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");

    /** Only ASCII letters have two cases here. */
    private static final Pattern TYPED_FORM = Pattern.compile(FORM.pattern(), Pattern.CASE_INSENSITIVE);

    /** Fails with {@link IllegalArgumentException} on anything that {@link #parse} would refuse or change. */
    public HostName {
        if (!isWellFormed(value, FORM)) {
            throw new IllegalArgumentException("Not the name of a host in lower case");
        }
    }

    /** The name that was typed, in lower case; empty when no host can have it. */
    public static Optional<HostName> parse(String typed) {
        return isWellFormed(typed, TYPED_FORM)
                ? Optional.of(new HostName(typed.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static boolean isWellFormed(String value, Pattern form) {
        return value.length() <= MAXIMUM_LENGTH && form.matcher(value).matches();
    }
}
