package dev.latchkey.domain.account;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The public name of a user: 32 letters and digits that say nothing about them.
 *
 * @param value opaque to every client
 */
public record UserId(String value) {

    /** How many letters and digits make an id. */
    public static final int LENGTH = 32;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{" + LENGTH + "}");

    /** Fails with {@link IllegalArgumentException} on anything but 32 letters and digits. */
    public UserId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A user id is 32 letters and digits");
        }
    }

    /** The id that was sent; empty when no user can have it. */
    public static Optional<UserId> parse(String sent) {
        return FORM.matcher(sent).matches() ? Optional.of(new UserId(sent)) : Optional.empty();
    }
}
