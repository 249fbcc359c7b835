package dev.latchkey.mail;

import java.time.Duration;
import java.util.Set;

/**
 * The server that delivers mails.
 *
 * @param user empty when the server asks for none
 * @param timeout how long to wait for a connection, for each answer, and for each piece to be taken
 */
public record SmtpConfig(String host, int port, String user, String password, Tls tls, Duration timeout) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    /** When the connection is encrypted, with the name in the server's certificate checked. */
    public enum Tls {
        /** From the greeting on, or else nothing is sent. */
        STARTTLS,
        /** From the first byte. */
        TLS,
        /** Never. */
        NONE
    }

    /** Fails with {@link IllegalArgumentException} when a password would cross the network in the clear. */
    public SmtpConfig {
        if (tls == Tls.NONE && !password.isEmpty() && !THIS_MACHINE.contains(host)) {
            throw new IllegalArgumentException("must be starttls or tls where a password is sent to another machine");
        }
    }

    /** Never prints the password. */
    @Override
    public String toString() {
        return "SmtpConfig[redacted]";
    }
}
