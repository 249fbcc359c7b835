package dev.latchkey.persistence.sql;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.ibatis.exceptions.PersistenceException;

/** Why something did not succeed this time with which nothing is wrong. */
enum Setback {
    /** PostgreSQL undid it in favour of another, and it may well succeed the next time (SR-OPS-07). */
    LOST_TO_ANOTHER(4),

    /** A lock was not to be had in time; between two attempts, the connection is anybody's. */
    LOCKED(4),

    /** The database cannot be reached, or not any more, or no connection to it is free. */
    NO_ANSWER(1);

    private static final Set<String> SERIALIZATION_FAILURE_AND_DEADLOCK = Set.of("40001", "40P01");
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** What the states begin with of all that can happen to a connection. */
    private static final String CONNECTION_EXCEPTION = "08";

    /** A shutdown, a crash, a start that is not over yet, and a server that has no connection left. */
    private static final Set<String> NOT_SERVING = Set.of("57P01", "57P02", "57P03", "53300");

    private final int attempts;

    Setback(int attempts) {
        this.attempts = attempts;
    }

    /** How often a transaction is tried that is set back so. */
    int attempts() {
        return attempts;
    }

    /** What set it back; empty when something is wrong with it. */
    static Optional<Setback> in(PersistenceException failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .flatMap(Setback::in);
    }

    /** PostgreSQL and its driver always name a state; the pool names none when it has closed a connection, or itself. */
    private static Optional<Setback> in(SQLException failure) {
        var state = failure.getSQLState();
        if (failure instanceof SQLTransientConnectionException || state == null || isOfConnection(state)) {
            return Optional.of(NO_ANSWER);
        }
        if (SERIALIZATION_FAILURE_AND_DEADLOCK.contains(state)) {
            return Optional.of(LOST_TO_ANOTHER);
        }
        return state.equals(LOCK_NOT_AVAILABLE) ? Optional.of(LOCKED) : Optional.empty();
    }

    private static boolean isOfConnection(String state) {
        return state.startsWith(CONNECTION_EXCEPTION) || NOT_SERVING.contains(state);
    }
}
