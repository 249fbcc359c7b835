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

    /** Only ASCII letters have two cases here. */
    private static final Pattern TYPED_FORM = Pattern.compile(FORM.pattern(), Pattern.CASE_INSENSITIVE);

    /** Fails with {@link IllegalArgumentException} on anything that {@link #parse} would refuse or change. */
    public Email {
        if (!isWellFormed(value, FORM)) {
            throw new IllegalArgumentException("Not an e-mail address in lower case");
        }
    }

    /** The address that was typed, in lower case; empty when it is none. Nothing is trimmed. */
    public static Optional<Email> parse(String typed) {
        return isWellFormed(typed, TYPED_FORM)
                ? Optional.of(new Email(typed.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static boolean isWellFormed(String value, Pattern form) {
        return value.length() <= MAXIMUM_LENGTH && form.matcher(value).matches();
    }
}
