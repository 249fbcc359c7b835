package dev.latchkey.mail;

import dev.latchkey.domain.account.Email;

/**
 * A mail in words.
 *
 * @param text plain, in lines with {@code \n} between
 */
record Letter(Email to, String subject, String text) {

    /** Never prints the links, which are secret. */
    @Override
    public String toString() {
        return "Letter[redacted]";
    }
}
