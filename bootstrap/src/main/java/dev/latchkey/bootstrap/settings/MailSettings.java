package dev.latchkey.bootstrap.settings;

import static dev.latchkey.bootstrap.settings.Setting.MAIL_FROM;
import static dev.latchkey.bootstrap.settings.Setting.SMTP_HOST;
import static dev.latchkey.bootstrap.settings.Setting.SMTP_PASSWORD;
import static dev.latchkey.bootstrap.settings.Setting.SMTP_PORT;
import static dev.latchkey.bootstrap.settings.Setting.SMTP_TIMEOUT;
import static dev.latchkey.bootstrap.settings.Setting.SMTP_TLS;
import static dev.latchkey.bootstrap.settings.Setting.SMTP_USER;

import dev.latchkey.mail.MailConfig;
import dev.latchkey.mail.SmtpConfig;
import dev.latchkey.mail.SmtpConfig.Tls;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** How mails are delivered: by the SMTP server that is set, or else into a directory. */
final class MailSettings {

    /** In the place of one that was refused; a complaint stops the start. */
    private static final String UNUSED = "unused@example.com";

    private final SettingsReader reader;

    MailSettings(SettingsReader reader) {
        this.reader = reader;
    }

    MailConfig config(String baseUrl, Path dataDirectory) {
        var smtp = smtp();
        if (smtp.isPresent() && !reader.isSet(MAIL_FROM)) {
            reader.complain(MAIL_FROM, "must be set when " + SMTP_HOST + " is");
        }
        var directory = dataDirectory.toAbsolutePath().normalize().resolve("mails");
        return reader.make(
                MAIL_FROM,
                from -> new MailConfig(baseUrl, from, smtp, directory),
                new MailConfig(baseUrl, UNUSED, smtp, directory));
    }

    private Optional<SmtpConfig> smtp() {
        var host = reader.text(SMTP_HOST);
        return host.isEmpty() ? Optional.empty() : smtp(host);
    }

    private Optional<SmtpConfig> smtp(String host) {
        var port = reader.number(SMTP_PORT, 1, 65_535);
        var user = reader.text(SMTP_USER);
        var password = reader.text(SMTP_PASSWORD);
        var timeout = reader.positiveDuration(SMTP_TIMEOUT);
        return reader.make(
                SMTP_TLS,
                text -> Optional.of(new SmtpConfig(host, port, user, password, tls(text), timeout)),
                Optional.empty());
    }

    private static Tls tls(String text) {
        return Arrays.stream(Tls.values())
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be starttls, tls or none"));
    }
}
