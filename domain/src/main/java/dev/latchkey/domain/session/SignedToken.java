package dev.latchkey.domain.session;

/**
 * What stands in the session cookie: a token and a signature over it, joined by a dot. One that was presented may be
 * anything at all, until its signature has been checked.
 *
 * @param value not decoded, not trusted
 */
public record SignedToken(String value) {

    /** Never prints the secret. */
    @Override
    public String toString() {
        return "SignedToken[redacted]";
    }
}
