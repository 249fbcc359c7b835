package dev.latchkey.http.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * By what whoever runs the service is known.
 *
 * @param values each of 32 characters or more, no two the same; none lets nobody in
 */
public record AdminTokens(List<String> values) {

    public static final AdminTokens NONE = new AdminTokens(List.of());

    private static final Pattern FORM = Pattern.compile("[!-~]{32,256}");

    /** Fails with {@link IllegalArgumentException}, saying which token is unfit but not what it is (SR-KEY-02). */
    public AdminTokens {
        values = List.copyOf(values);
        for (var index = 0; index < values.size(); index++) {
            if (!FORM.matcher(values.get(index)).matches()) {
                throw new IllegalArgumentException(
                        "Token %d of %d must be 32 to 256 letters, digits and signs of ASCII, without blanks"
                                .formatted(index + 1, values.size()));
            }
        }
        if (new HashSet<>(values).size() < values.size()) {
            throw new IllegalArgumentException("The same token is given twice");
        }
    }

    /** Which one that is, 1 for the first; empty when it is none. Takes as long whatever is wrong with it (SR-TOK-08). */
    OptionalInt numberOf(String presented) {
        var shown = hashOf(presented);
        var number = OptionalInt.empty();
        for (var index = 0; index < values.size(); index++) {
            if (MessageDigest.isEqual(hashOf(values.get(index)), shown)) {
                number = OptionalInt.of(index + 1);
            }
        }
        return number;
    }

    private static byte[] hashOf(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** Never prints a token. */
    @Override
    public String toString() {
        return "AdminTokens[redacted]";
    }
}
