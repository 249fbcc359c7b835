package dev.latchkey.domain.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address, in lower case, so that two spellings of one address are equal.
 *
 * <p>The grammar is that of the published API (its section on passwords and e-mail addresses): ASCII only,
 * dot-separated atoms of letters, digits and {@code _'+-}, a host of at least two labels. The length limit is that of a
 * mailbox path in RFC 5321, section 4.5.3.1.3, without its angle brackets.
 *
 * @param value as stored, compared and shown
 */
public record Email(String value) {

    private static final int MAXIMUM_LENGTH = 254;

    private static final Pattern FORM =
            Pattern.compile("(?!\\.)(?!.*\\.\\.)[a-z0-9_'+\\-.]*[a-z0-9_+\\-]@(?:[a-z0-9][a-z0-9\\-]*\\.)+[a-z]{2,}");

    /** Fails with {@link IllegalArgumentException} on anything that {@link #parse} would refuse or change. */
    public Email {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not an e-mail address in lower case");
        }
    }

    /** The address that was typed, in lower case; empty when it is none. Nothing is trimmed. */
    public static Optional<Email> parse(String typed) {
        var lowerCase = typed.toLowerCase(Locale.ROOT);
        return isWellFormed(lowerCase) ? Optional.of(new Email(lowerCase)) : Optional.empty();
    }

    private static boolean isWellFormed(String value) {
        return value.length() <= MAXIMUM_LENGTH && FORM.matcher(value).matches();
    }
}
