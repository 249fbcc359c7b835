package dev.latchkey.application.operation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.operation.Lack;
import dev.latchkey.application.operation.Requirement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SR-OPS-01")
class ReadinessCheckerTest {

    @Test
    void findsNothingWhereNothingIsRequired() {
        assertThat(new ReadinessChecker(Set.of()).check()).isEmpty();
    }

    @Test
    void asksAnewEachTime() {
        var answers = new AtomicBoolean(true);
        var checker = new ReadinessChecker(Set.of(database(answers)));

        assertThat(checker.check()).isEmpty();
        answers.set(false);
        assertThat(checker.check()).containsExactly(Lack.DATABASE);
        answers.set(true);
        assertThat(checker.check()).isEmpty();
    }

    @Test
    void namesOnceWhatIsLackingTwice() {
        var one = database(new AtomicBoolean());
        var other = database(new AtomicBoolean());

        var checker = new ReadinessChecker(Set.of(one, other));

        assertThat(checker.check()).containsExactly(Lack.DATABASE);
    }

    private static Requirement database(AtomicBoolean answers) {
        return new Requirement(Lack.DATABASE, answers::get);
    }
}
