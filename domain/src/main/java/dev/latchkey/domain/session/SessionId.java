package dev.latchkey.domain.session;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The public name of a session, by which its owner recognises and revokes it. It proves nothing: whoever holds it
 * is not signed in by it.
 *
 * @param value 32 letters and digits
 */
public record SessionId(String value) {

    /** How many letters and digits make an id. */
    public static final int LENGTH = 32;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{" + LENGTH + "}");

    /** Fails with {@link IllegalArgumentException} on anything but 32 letters and digits. */
    public SessionId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A session id is 32 letters and digits");
        }
    }

    /** The id that was sent; empty when no session can have it. */
    public static Optional<SessionId> parse(String sent) {
        return FORM.matcher(sent).matches() ? Optional.of(new SessionId(sent)) : Optional.empty();
    }
}
