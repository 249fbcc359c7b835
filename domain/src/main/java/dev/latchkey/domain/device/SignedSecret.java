package dev.latchkey.domain.device;

/**
 * What stands in the device cookie: a secret and a signature over it, joined by a dot. One that was presented may be
 * anything at all, until its signature has been checked.
 *
 * @param value not decoded, not trusted
 */
public record SignedSecret(String value) {

    /** Never prints the secret. */
    @Override
    public String toString() {
        return "SignedSecret[redacted]";
    }
}
