package dev.latchkey.mail;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A letter is still in our hands, and another try may help; the message says why, and not to whom it goes. */
final class NotDelivered extends Exception {

    private static final long serialVersionUID = 1L;

    /** Servers quote the address they refuse. */
    NotDelivered(Letter letter, Exception cause) {
        super(withoutAddress(reasonsIn(cause), letter));
    }

    private static String reasonsIn(Exception failure) {
        return Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .limit(5)
                .map(cause -> cause.getClass().getSimpleName() + ": " + cause.getMessage())
                .collect(Collectors.joining("; "));
    }

    private static String withoutAddress(String text, Letter letter) {
        return Pattern.compile(Pattern.quote(letter.to().value()), Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .replaceAll("(the address)");
    }
}
