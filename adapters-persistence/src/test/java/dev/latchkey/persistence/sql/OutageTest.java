package dev.latchkey.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.application.Overloaded;
import dev.latchkey.persistence.TestDatabase;
import dev.latchkey.persistence.Wire;
import dev.latchkey.persistence.Wire.Break;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.apache.ibatis.exceptions.PersistenceException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of transactions, and of statements outside of any, when the database does not answer. */
@Tag("SR-REV-02")
class OutageTest {

    private static final int INSERT = 2;
    private static final int COMMIT = 3;

    private Wire wire;
    private Planted planted;

    @BeforeEach
    void begin() throws IOException {
        wire = Wire.to(TestDatabase.inEmptySchema("outage"));
        planted = Planted.in(wire.way());
    }

    @AfterEach
    void leave() throws IOException {
        planted.close();
        wire.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "57P02", "57P03", "53300", "55P03"})
    void turnsAStatementAway(String state) {
        assertTurnedAway(() -> planted.statements().fail(state));
        assertWorksAgain();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22P02", "42501"})
    void isNotWhatIsToldOfAStatementThatIsWrong(String state) {
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> planted.statements().fail(state));
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> planted.transactions()
                        .inTransaction(() -> planted.statements().fail(state)));
    }

    @Test
    void turnsAStatementAwayWhoseConnectionIsEnded() {
        assertTurnedAway(() -> planted.statements().end());
        assertWorksAgain();
    }

    @ParameterizedTest
    @EnumSource
    void turnsATransactionAwayThatIsCutInTheMiddle(Break how) {
        wire.breakAt(INSERT, how);

        assertTurnedAway(() -> insertInTransaction("cut"));

        assertThat(wire.passed().getLast()).startsWith("INSERT");
        assertThat(planted.statements().count("cut")).isZero();
        assertWorksAgain();
    }

    @ParameterizedTest
    @EnumSource
    void turnsATransactionAwayThatIsCutAtItsCommit(Break how) {
        wire.breakAt(COMMIT, how);

        assertTurnedAway(() -> insertInTransaction("cut"));

        assertThat(wire.passed().getLast()).isEqualTo("COMMIT");
        switch (how) {
            case BEFORE -> assertThat(planted.statements().count("cut")).isZero();
            case AFTER -> assertThat(planted.statements().count("cut")).isEqualTo(1);
            case DURING -> assertThat(planted.statements().count("cut")).isBetween(0, 1);
        }
        assertWorksAgain();
    }

    @Test
    void turnsATransactionAwayThatIsNotAnsweredInTime() {
        assertTurnedAway(() -> planted.transactions().inTransaction(() -> {
            planted.transactions().allow(Duration.ofMillis(100));
            return planted.statements().sleep(5);
        }));
        assertWorksAgain();
    }

    @Test
    void turnsAwayWhoeverFindsEveryConnectionTaken() throws InterruptedException {
        var poolSize = wire.way().poolSize();
        var taken = new CountDownLatch(poolSize);
        var enough = new CountDownLatch(1);
        for (var number = 0; number < poolSize; number++) {
            Thread.ofVirtual()
                    .start(() -> planted.transactions().inTransaction(() -> {
                        taken.countDown();
                        return planted.statements().count("taken") + waited(enough);
                    }));
        }
        taken.await();

        assertTurnedAway(() -> planted.statements().count("late"));
        enough.countDown();

        assertWorksAgain();
    }

    private int insertInTransaction(String name) {
        return planted.transactions().inTransaction(() -> planted.statements().insert(name));
    }

    private static void assertTurnedAway(Supplier<?> call) {
        assertThatExceptionOfType(Overloaded.class)
                .isThrownBy(call::get)
                .satisfies(overloaded -> assertThat(overloaded.retryAfter()).isPositive())
                .withMessageMatching("The database (does not answer: .+|gave this up in favour of others)");
    }

    private void assertWorksAgain() {
        assertThat(insertInTransaction("again")).isEqualTo(1);
        assertThat(planted.statements().count("again")).isEqualTo(1);
    }

    private static int waited(CountDownLatch end) {
        try {
            end.await();
            return 0;
        } catch (InterruptedException interruption) {
            throw new AssertionError(interruption);
        }
    }
}
