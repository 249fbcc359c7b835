package dev.latchkey.security.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.latchkey.domain.account.Password;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A password as the bytes that are hashed: UTF-8 of its normal form. Closing wipes them. */
final class PasswordBytes implements AutoCloseable {

    private static final Pattern UNPAIRED_SURROGATE = Pattern.compile("\\p{Cs}");
    private static final String REPLACEMENT = "\uFFFD";

    private final byte[] value;

    private PasswordBytes(byte[] value) {
        this.value = value;
    }

    /** Half a character becomes U+FFFD as in the published API; Java alone would make it a question mark. */
    static PasswordBytes of(Password password) {
        var text = UNPAIRED_SURROGATE.matcher(password.normalised()).replaceAll(REPLACEMENT);
        return new PasswordBytes(text.getBytes(UTF_8));
    }

    /** The bytes themselves, not a copy: whoever copies them must wipe the copy. */
    byte[] value() {
        return value;
    }

    @Override
    public void close() {
        Arrays.fill(value, (byte) 0);
    }
}
