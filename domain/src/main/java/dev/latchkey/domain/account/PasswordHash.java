package dev.latchkey.domain.account;

/**
 * What is kept of a password: a salted hash that names its own algorithm and parameters.
 *
 * @param value in the algorithm's text form
 */
public record PasswordHash(String value) {

    /** Never prints the hash. */
    @Override
    public String toString() {
        return "PasswordHash[redacted]";
    }
}
