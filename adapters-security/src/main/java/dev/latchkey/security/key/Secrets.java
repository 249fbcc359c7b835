package dev.latchkey.security.key;

import java.util.HashSet;
import java.util.List;

/**
 * The secrets that an operator configured, from which every key is derived: the first signs, all are believed, so that
 * a new one put before the old one signs nobody out (SR-KEY-01).
 *
 * @param values each of 32 characters or more, no two the same
 */
public record Secrets(List<String> values) {

    private static final int MINIMUM_LENGTH = 32;
    private static final int MINIMUM_VARIETY = 10;

    /** Fails with {@link IllegalArgumentException}, saying which secret is too weak but not what it is (SR-KEY-02). */
    public Secrets {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("There must be at least one secret");
        }
        for (var index = 0; index < values.size(); index++) {
            refuseWeak(values.get(index), "Secret %d of %d".formatted(index + 1, values.size()));
        }
        if (new HashSet<>(values).size() < values.size()) {
            throw new IllegalArgumentException("The same secret is given twice");
        }
    }

    private static void refuseWeak(String secret, String name) {
        if (secret.length() < MINIMUM_LENGTH) {
            throw new IllegalArgumentException("%s has fewer than %d characters".formatted(name, MINIMUM_LENGTH));
        }
        if (secret.codePoints().distinct().count() < MINIMUM_VARIETY) {
            throw new IllegalArgumentException("%s is made of fewer than %d different characters: generate a random one"
                    .formatted(name, MINIMUM_VARIETY));
        }
    }

    /** Never prints a secret. */
    @Override
    public String toString() {
        return "Secrets[redacted]";
    }
}
