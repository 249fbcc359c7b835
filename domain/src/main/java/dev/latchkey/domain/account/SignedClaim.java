package dev.latchkey.domain.account;

/**
 * A claim to an e-mail address as it stands in a mailed link, be it ours or forged.
 *
 * @param value whatever was presented
 */
public record SignedClaim(String value) {

    /** Never prints the secret. */
    @Override
    public String toString() {
        return "SignedClaim[redacted]";
    }
}
