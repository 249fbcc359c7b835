package dev.latchkey.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.latchkey.application.Randomness;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Letters as they go over the wire (RFC 5322): plain text, nothing to be loaded, nothing that tells on the reader. */
final class Messages {

    private static final int ID_LENGTH = 32;

    private final MailConfig config;
    private final Randomness randomness;
    private final InstantSource clock;

    Messages(MailConfig config, Randomness randomness, InstantSource clock) {
        this.config = config;
        this.randomness = randomness;
        this.clock = clock;
    }

    MimeMessage of(Letter letter, Session session) throws MessagingException {
        var from = sender();
        var message = new Identified(session, "<%s@%s>".formatted(randomness.alphanumeric(ID_LENGTH), domainOf(from)));
        message.setFrom(from);
        message.setRecipient(RecipientType.TO, new InternetAddress(letter.to().value(), true));
        message.setSubject(letter.subject(), UTF_8.name());
        message.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setText(letter.text().replace("\n", "\r\n"), UTF_8.name());
        message.saveChanges();
        return message;
    }

    /** The name is encoded only when it is set by itself. */
    private InternetAddress sender() throws MessagingException {
        var sender = InternetAddress.parse(config.from(), true)[0];
        try {
            sender.setPersonal(sender.getPersonal(), UTF_8.name());
            return sender;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("Every Java platform has UTF-8", impossible);
        }
    }

    private static String domainOf(InternetAddress address) {
        var text = address.getAddress();
        return text.substring(text.lastIndexOf('@') + 1);
    }

    /** Its own id would tell the name of this machine. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
