package dev.latchkey.domain.account;

/**
 * A provider's signed statement about who somebody is (OpenID Connect Core, section 2), of any length and form, as it was
 * sent. Whoever holds it can sign in with it until it is used or over, so that it is a secret.
 *
 * @param value unchanged
 */
public record IdToken(String value) {

    /** Never prints the secret. */
    @Override
    public String toString() {
        return "IdToken[redacted]";
    }
}
