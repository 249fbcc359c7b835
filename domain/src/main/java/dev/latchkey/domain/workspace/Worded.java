package dev.latchkey.domain.workspace;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One of a few constants for each of which there is a word. */
public interface Worded {

    /** What it is called in the code. */
    String name();

    /** The word for it, in lower case, as it is sent and stored. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of them that this is the word for; empty when there is none. */
    static <E extends Enum<E> & Worded> Optional<E> parse(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.word().equals(word))
                .findFirst();
    }
}
