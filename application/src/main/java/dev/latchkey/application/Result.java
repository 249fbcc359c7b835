package dev.latchkey.application;

import java.util.function.Function;

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

    /** Whether it was done. */
    default boolean isDone() {
        return this instanceof Done;
    }

    /** The same with another value, if it was done. */
    default <U> Result<U, R> map(Function<T, U> change) {
        return switch (this) {
            case Done<T, R>(var value) -> done(change.apply(value));
            case Refused<T, R>(var reason) -> refused(reason);
        };
    }

    /** What comes of the next thing, if this was done. */
    default <U> Result<U, R> then(Function<T, Result<U, R>> next) {
        return switch (this) {
            case Done<T, R>(var value) -> next.apply(value);
            case Refused<T, R>(var reason) -> refused(reason);
        };
    }

    /** The same for another reason, if it was refused. */
    default <S> Result<T, S> mapReason(Function<R, S> change) {
        return switch (this) {
            case Done<T, R>(var value) -> done(value);
            case Refused<T, R>(var reason) -> refused(change.apply(reason));
        };
    }

    /** It was done. */
    static <T, R> Result<T, R> done(T value) {
        return new Done<>(value);
    }

    /** It was not done, and nothing of what was asked for was changed. */
    static <T, R> Result<T, R> refused(R reason) {
        return new Refused<>(reason);
    }
}
