package dev.latchkey.persistence.deletion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.latchkey.application.Result;
import dev.latchkey.application.account.AccountRefusal.SessionOverMeanwhile;
import dev.latchkey.application.deletion.DeletionRefusal.Unproven;
import dev.latchkey.domain.deletion.ForeignBoards;
import dev.latchkey.domain.session.Session;
import dev.latchkey.persistence.TestDatabase;
import dev.latchkey.persistence.Wire;
import dev.latchkey.persistence.Wire.Break;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A deletion whose wire to PostgreSQL breaks, at every statement of which it consists, one after the other. */
@Tag("SR-DEL-05")
class CutDeletionTest {

    private static final long SEED = 5;
    private static final int POPULATION = 4;
    private static final String COMMIT = "COMMIT";

    private Wire wire;
    private Stage stage;
    private Somebody leaver;
    private Session asking;

    @BeforeEach
    void setUp() throws IOException {
        var direct = TestDatabase.inEmptySchema("cut_deletion");
        wire = Wire.to(direct);
        stage = Stage.in(direct, wire.way());
        populate();
    }

    @AfterEach
    void leave() throws IOException, SQLException {
        stage.close();
        wire.close();
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheAccountWholeOrGoneAndCompletesTheNextTime(Break how) {
        var statements = statements();
        assertThat(statements).startsWith("BEGIN").endsWith(COMMIT).hasSizeGreaterThan(20);
        System.out.println("Breaking " + how + " each of the " + statements.size() + " statements of a deletion");

        for (var number = 1; number <= statements.size(); number++) {
            breakAt(number, how);
        }
    }

    /** What an undisturbed deletion says to PostgreSQL. */
    private List<String> statements() {
        wire.hold();
        assertThat(delete().isDone()).isTrue();
        return wire.passed();
    }

    private void breakAt(int number, Break how) {
        populate();
        var before = stage.snapshot();
        var expected = Aftermath.of(before, leaver, false).snapshot();
        wire.breakAt(number, how);

        assertThatException().as("%s %d", how, number).isThrownBy(this::delete);
        awaitEndOfTransactions();

        var statement = wire.passed().getLast();
        var after = stage.snapshot();
        var isWhole = after.equals(before);
        if (how != Break.DURING || !statement.equals(COMMIT)) {
            assertThat(isWhole).as("%s %s", how, statement).isEqualTo(how == Break.BEFORE || !statement.equals(COMMIT));
        }
        var again = delete();
        assertThat(again.isDone()).isEqualTo(isWhole);
        if (!isWhole) {
            assertThat(stage.snapshot()).isEqualTo(after);
            assertThat(again).isEqualTo(Result.refused(new Unproven(new SessionOverMeanwhile())));
        }
        var end = stage.snapshot();
        assertThat(end.without("deletion")).isEqualTo(expected.without("deletion"));
        assertThat(end.of("deletion")).hasSize(1);
    }

    private void populate() {
        leaver = stage.populate(SEED, POPULATION).people().getFirst();
        asking = stage.sessionOf(leaver);
    }

    private Result<?, ?> delete() {
        return stage.delete(asking, ForeignBoards.DELETE);
    }

    /** PostgreSQL may take a while to notice that nobody is there any more. */
    private void awaitEndOfTransactions() {
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (stage.hasTransactions()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
