package dev.latchkey.domain.workspace;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a value that there may be.
 *
 * @param changes whether {@code value} takes the place of what was there
 * @param value null when there is to be none, or when it is to stay
 * @param <T> what kind of value
 */
public record Edit<T>(boolean changes, @Nullable T value) {

    /** Fails with {@link IllegalArgumentException} on a value that is not to take the place of anything. */
    public Edit {
        if (value != null && !changes) {
            throw new IllegalArgumentException("A value is given that is not to be changed");
        }
    }

    /** Leaves it as it is. */
    public static <T> Edit<T> keeping() {
        return new Edit<>(false, null);
    }

    /** Puts this in its place, or nothing. */
    public static <T> Edit<T> to(@Nullable T value) {
        return new Edit<>(true, value);
    }

    /** The same with a value of another kind. */
    public <U> Edit<U> map(Function<T, U> change) {
        return new Edit<>(changes, value == null ? null : change.apply(value));
    }

    /** What becomes of what was there. */
    public @Nullable T of(@Nullable T old) {
        return changes ? value : old;
    }
}
