package dev.latchkey.security.key;

import java.util.Optional;

/** Signs the values of cookies: text, dot, signature. */
public final class CookieKeys {

    private static final char SEPARATOR = '.';

    private final KeyRing keys;
    private final int textLength;

    private CookieKeys(KeyRing keys, int textLength) {
        this.keys = keys;
        this.textLength = textLength;
    }

    /** Keys from these secrets, for texts that all have this length and no dot. */
    public static CookieKeys of(Secrets secrets, Purpose purpose, int textLength) {
        return new CookieKeys(KeyRing.of(secrets, purpose), textLength);
    }

    /** The text with its signature, made with the first key. */
    public String sign(String text) {
        return text + SEPARATOR + keys.sign(text);
    }

    /** The text that was signed with one of the keys; empty for anything else. */
    public Optional<String> open(String presented) {
        if (presented.length() != textLength + 1 + KeyRing.SIGNATURE_LENGTH
                || presented.lastIndexOf(SEPARATOR) != textLength) {
            return Optional.empty();
        }
        var text = presented.substring(0, textLength);
        return keys.believes(text, presented.substring(textLength + 1)) ? Optional.of(text) : Optional.empty();
    }
}
