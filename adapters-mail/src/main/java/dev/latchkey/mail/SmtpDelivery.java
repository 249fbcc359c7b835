package dev.latchkey.mail;

import dev.latchkey.mail.SmtpConfig.Tls;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** {@link Delivery} by an SMTP server, one connection for each letter. */
final class SmtpDelivery implements Delivery {

    private final SmtpConfig config;
    private final Messages messages;
    private final Session session;

    /** Delivers to this server, to which we introduce ourselves by that name of a host. */
    SmtpDelivery(SmtpConfig config, String ownHost, Messages messages) {
        this.config = config;
        this.messages = messages;
        this.session = Session.getInstance(propertiesOf(config, ownHost));
    }

    private static Properties propertiesOf(SmtpConfig config, String ownHost) {
        var timeout = Long.toString(Math.max(1, config.timeout().toMillis()));
        var properties = new Properties();
        properties.setProperty("mail.smtp.auth", Boolean.toString(!config.user().isEmpty()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(config.tls() == Tls.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(config.tls() == Tls.STARTTLS));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(config.tls() == Tls.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        properties.setProperty("mail.smtp.localhost", ownHost);
        return properties;
    }

    @Override
    public void deliver(Letter letter) throws NotDelivered {
        try (var server = session.getTransport("smtp")) {
            server.connect(config.host(), config.port(), ifAny(config.user()), ifAny(config.password()));
            var message = messages.of(letter, session);
            server.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException failure) {
            throw new NotDelivered(letter, failure);
        }
    }

    private static @Nullable String ifAny(String text) {
        return text.isEmpty() ? null : text;
    }
}
