package dev.latchkey.domain.account;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The public name of one way to sign in.
 *
 * @param value 32 letters and digits
 */
public record CredentialId(String value) {

    /** How many letters and digits make an id. */
    public static final int LENGTH = 32;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{" + LENGTH + "}");

    /** Fails with {@link IllegalArgumentException} on anything but 32 letters and digits. */
    public CredentialId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A credential id is 32 letters and digits");
        }
    }

    /** The id that was sent; empty when no way to sign in can have it. */
    public static Optional<CredentialId> parse(String sent) {
        return FORM.matcher(sent).matches() ? Optional.of(new CredentialId(sent)) : Optional.empty();
    }
}
