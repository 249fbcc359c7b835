package dev.latchkey.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.transaction.TransactionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetbackTest {

    @ParameterizedTest
    @CsvSource({
        "40001, LOST_TO_ANOTHER",
        "40P01, LOST_TO_ANOTHER",
        "55P03, LOCKED",
        "08000, NO_ANSWER",
        "08001, NO_ANSWER",
        "08003, NO_ANSWER",
        "08006, NO_ANSWER",
        "57P01, NO_ANSWER",
        "57P02, NO_ANSWER",
        "57P03, NO_ANSWER",
        "53300, NO_ANSWER"
    })
    void isReadInTheStateThatTheDatabaseNames(String state, Setback setback) {
        assertThat(Setback.in(causedBy(new SQLException("On purpose", state)))).contains(setback);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23503", "22P05", "42703", "25P02", "40002", "53100", "57014", "XX000", ""})
    void isNotSeenInWhatIsWrong(String state) {
        assertThat(Setback.in(causedBy(new SQLException("On purpose", state)))).isEmpty();
    }

    @Test
    void isNotSeenInWhatNeverReachedTheDatabase() {
        assertThat(Setback.in(causedBy(new IllegalArgumentException("No such parameter"))))
                .isEmpty();
        assertThat(Setback.in(new PersistenceException("Nothing more is known")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void isReadInWhatThePoolSays(SQLException failure) {
        assertThat(Setback.in(causedBy(failure))).contains(Setback.NO_ANSWER);
    }

    static Stream<SQLException> isReadInWhatThePoolSays() {
        return Stream.of(
                new SQLTransientConnectionException("Connection is not available"),
                new SQLTransientConnectionException("Connection is not available", "28P01"),
                new SQLException("Connection is closed"));
    }

    @Test
    void isFoundHoweverDeepItLies() {
        var refused = new TransactionException("No transaction", new SQLException("On purpose", "08006"));

        assertThat(Setback.in(causedBy(refused))).contains(Setback.NO_ANSWER);
    }

    private static PersistenceException causedBy(Exception cause) {
        return new PersistenceException("A statement failed", cause);
    }
}
