package dev.latchkey.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How people are written to.
 *
 * @param baseUrl where links lead: scheme, host and port as browsers see them
 * @param from the address that mails come from, with or without a name: {@code Example <no-reply@example.com>}
 * @param smtp the server that delivers them; empty to write them into files
 * @param directory where those files are kept
 */
public record MailConfig(String baseUrl, String from, Optional<SmtpConfig> smtp, Path directory) {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** Fails with {@link IllegalArgumentException} when {@code from} is not exactly one address. */
    public MailConfig {
        if (CONTROL.matcher(from).find() || !isAddress(from)) {
            throw new IllegalArgumentException("must be one e-mail address, such as Example <no-reply@example.com>");
        }
    }

    private static boolean isAddress(String from) {
        try {
            var parsed = InternetAddress.parse(from, true);
            return parsed.length == 1 && parsed[0].getAddress().contains("@");
        } catch (AddressException malformed) {
            return false;
        }
    }
}
