package dev.latchkey.application.account;

/** Has mails delivered. What it promises is written down in {@code MailerContract}. */
@FunctionalInterface
public interface Mailer {

    /**
     * Takes a mail to be delivered soon. Never waits and never fails, so that nobody can tell from an answer whether
     * there was somebody to write to (SR-AUT-06); a mail that cannot be delivered, now or later, is lost. Not to be
     * called while a transaction is running: what is told of must have happened.
     */
    void send(Mail mail);
}
