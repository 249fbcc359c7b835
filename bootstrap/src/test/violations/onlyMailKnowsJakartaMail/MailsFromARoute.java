package dev.latchkey.http.account;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;

final class MailsFromARoute {

    void send(MimeMessage message) throws MessagingException {
        Transport.send(message);
    }
}
