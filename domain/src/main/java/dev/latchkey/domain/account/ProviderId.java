package dev.latchkey.domain.account;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of somebody who vouches for who users are.
 *
 * @param value 1 to 32 lower-case letters, digits, hyphens and underscores, the first a letter or digit
 */
public record ProviderId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]{0,31}");

    /** Nobody else: the user's own password. */
    public static final ProviderId PASSWORD = new ProviderId("credential");

    /** Fails with {@link IllegalArgumentException} on anything of another form. */
    public ProviderId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A provider id is at most 32 lower-case letters, digits, hyphens and underscores");
        }
    }

    /** The provider that was named; empty when none can have that name. */
    public static Optional<ProviderId> parse(String named) {
        return FORM.matcher(named).matches() ? Optional.of(new ProviderId(named)) : Optional.empty();
    }
}
