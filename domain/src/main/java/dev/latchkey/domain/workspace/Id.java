package dev.latchkey.domain.workspace;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The public name of one thing in a workspace: 32 letters and digits that say nothing about it.
 *
 * @param value opaque to every client
 * @param <T> what it names, so that the id of a board is not taken for that of a post
 */
@SuppressWarnings("UnusedTypeParameter") // it keeps ids apart, and nothing else
public record Id<T>(String value) {

    /** How many letters and digits make an id. */
    public static final int LENGTH = 32;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{" + LENGTH + "}");

    /** Fails with {@link IllegalArgumentException} on anything but 32 letters and digits. */
    public Id {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An id is 32 letters and digits");
        }
    }

    /** The id that was sent; empty when nothing can have it. */
    public static <T> Optional<Id<T>> parse(String sent) {
        return FORM.matcher(sent).matches() ? Optional.of(new Id<>(sent)) : Optional.empty();
    }
}
