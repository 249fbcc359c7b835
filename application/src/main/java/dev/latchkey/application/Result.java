package dev.latchkey.application;

/**
 * What came of something that was asked: done, or refused for a reason the asker must be ready for.
 *
 * @param <T> what there is when it was done
 * @param <R> the reasons for which it can be refused
 */
public sealed interface Result<T, R> {

    /** It was done. */
    record Done<T, R>(T value) implements Result<T, R> {}

    /** It was not done, and nothing of what was asked for was changed. */
    record Refused<T, R>(R reason) implements Result<T, R> {}

    /** It was done. */
    static <T, R> Result<T, R> done(T value) {
        return new Done<>(value);
    }

    /** It was not done, and nothing of what was asked for was changed. */
    static <T, R> Result<T, R> refused(R reason) {
        return new Refused<>(reason);
    }
}
