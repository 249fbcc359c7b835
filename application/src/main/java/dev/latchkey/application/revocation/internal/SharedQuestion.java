package dev.latchkey.application.revocation.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A question that is asked once for all who want the answer at the same time: one of them asks, the others wait. Nobody gets an
 * answer to a question that was asked before they came.
 *
 * @param <T> the answer
 */
final class SharedQuestion<T> {

    private final Supplier<T> question;
    private final ReentrantLock asking = new ReentrantLock();
    private @Nullable CompletableFuture<T> next;

    SharedQuestion(Supplier<T> question) {
        this.question = question;
    }

    /** The answer; fails as the question does. */
    T ask() {
        var turn = next();
        if (turn.isFirst()) {
            askFor(turn.answer());
        }
        return await(turn.answer());
    }

    private synchronized Turn<T> next() {
        if (next == null) {
            next = new CompletableFuture<>();
            return new Turn<>(next, true);
        }
        return new Turn<>(next, false);
    }

    private void askFor(CompletableFuture<T> all) {
        asking.lock();
        try {
            close();
            all.complete(question.get());
        } catch (Throwable failure) {
            all.completeExceptionally(failure);
        } finally {
            asking.unlock();
        }
    }

    /** Whoever comes from now on waits for the next answer. */
    private synchronized void close() {
        next = null;
    }

    private static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException failure) {
            switch (failure.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw failure;
            }
        }
    }

    /**
     * The next time that the question is asked.
     *
     * @param isFirst whether whoever came is the first, who asks for all
     */
    private record Turn<T>(CompletableFuture<T> answer, boolean isFirst) {}
}
