package dev.latchkey.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Transactions;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Forces two calls to meet: holds what the first one changed until PostgreSQL says that the second waits for it. */
public final class Held implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final Transactions transactions;
    private final ExecutorService other = Executors.newSingleThreadExecutor();

    public Held(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Makes the first call, starts the second, commits the first once the second waits for it; answers what came of the
     * second.
     */
    public <T> T whileHolding(Callable<?> first, Callable<T> second) {
        return resultOf(transactions.inTransaction(() -> {
            call(first);
            return startedAndWaiting(second);
        }));
    }

    /** Makes a call outside the running transaction, for which it must not wait. */
    public <T> T elsewhere(Callable<T> call) {
        return resultOf(other.submit(call));
    }

    private static void call(Callable<?> first) {
        try {
            var _ = first.call();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static <T> T resultOf(Future<T> call) {
        try {
            return call.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new AssertionError(failure);
        }
    }

    private <T> Future<T> startedAndWaiting(Callable<T> work) {
        var future = other.submit(work);
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!somebodyWaitsForALock()) {
            assertThat(future.isDone()).as("finished without waiting").isFalse();
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
        return future;
    }

    private static boolean somebodyWaitsForALock() {
        var question = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getInt(1) > 0;
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    @Override
    public void close() {
        other.close();
    }
}
