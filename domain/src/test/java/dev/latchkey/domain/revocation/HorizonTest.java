package dev.latchkey.domain.revocation;

import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SR-REV-11")
class HorizonTest {

    private static final Session MINE = aSession().build();
    private static final SessionId SESSION = MINE.id();
    private static final UserId USER = MINE.user();
    private static final Session THEIRS = aSession().build();

    private final Horizon horizon = new Horizon(4);

    @Test
    void hidesNothingInTheBeginning() {
        assertThat(isCurrent(horizon.stamp())).isTrue();
    }

    @Test
    void hidesWhatWasRememberedOfASessionBeforeItWasHeardOf() {
        var before = horizon.stamp();

        horizon.hear(List.of(new Subject.OfSession(SESSION)));

        assertThat(isCurrent(before)).isFalse();
        assertThat(isCurrent(horizon.stamp())).isTrue();
    }

    @Test
    void hidesWhatWasRememberedOfAUserBeforeTheyWereHeardOf() {
        var before = horizon.stamp();

        horizon.hear(List.of(new Subject.OfUser(USER)));

        assertThat(isCurrent(before)).isFalse();
        assertThat(isCurrent(horizon.stamp())).isTrue();
    }

    @Test
    void hidesEverythingThatWasRememberedBeforeEveryoneWasHeardOf() {
        var before = horizon.stamp();

        horizon.hear(List.of(new Subject.OfEveryone()));

        assertThat(isCurrent(before)).isFalse();
        assertThat(isCurrent(horizon.stamp())).isTrue();
    }

    @Test
    void hidesNothingOfOthers() {
        var before = horizon.stamp();

        horizon.hear(List.of(new Subject.OfSession(THEIRS.id()), new Subject.OfUser(THEIRS.user())));

        assertThat(isCurrent(before)).isTrue();
    }

    @Test
    void hearsOfSeveralAtOneMoment() {
        var before = horizon.stamp();

        horizon.hear(List.of(new Subject.OfSession(SESSION), new Subject.OfUser(THEIRS.user())));

        assertThat(horizon.stamp().heard()).isEqualTo(before.heard() + 1);
        assertThat(isCurrent(before)).isFalse();
        assertThat(horizon.isCurrent(before, THEIRS.id(), THEIRS.user())).isFalse();
    }

    @Test
    void isTheSameWhenNothingIsHeardOf() {
        var before = horizon.stamp();

        horizon.hear(List.of());

        assertThat(horizon.stamp()).isEqualTo(before);
    }

    @Test
    void hidesWhatIsHeardOfASecondTime() {
        horizon.hear(List.of(new Subject.OfSession(SESSION)));
        var between = horizon.stamp();

        horizon.hear(List.of(new Subject.OfSession(SESSION)));

        assertThat(isCurrent(between)).isFalse();
    }

    @Test
    void hidesWhatIsHeardOfAUserASecondTime() {
        horizon.hear(List.of(new Subject.OfUser(USER)));
        var between = horizon.stamp();

        horizon.hear(List.of(new Subject.OfUser(USER)));

        assertThat(isCurrent(between)).isFalse();
    }

    @Test
    void remembersAsManyAsItHasRoomFor() {
        var before = horizon.stamp();

        horizon.hear(List.of(new Subject.OfSession(THEIRS.id()), new Subject.OfUser(THEIRS.user())));
        horizon.hear(others(2).toList());

        assertThat(isCurrent(before)).isTrue();
    }

    @Test
    void takesEveryoneToHaveBeenHeardOfWhenThereIsNoRoom() {
        var before = horizon.stamp();
        horizon.hear(List.of(new Subject.OfSession(THEIRS.id()), new Subject.OfUser(THEIRS.user())));

        horizon.hear(others(3).toList());

        assertThat(isCurrent(before)).isFalse();
        assertThat(horizon.isCurrent(before, THEIRS.id(), THEIRS.user())).isFalse();
        assertThat(isCurrent(horizon.stamp())).isTrue();
    }

    @Test
    void countsSessionsAndUsersTogether() {
        var before = horizon.stamp();

        horizon.hear(Stream.concat(others(3), Stream.of(new Subject.OfUser(THEIRS.user())))
                .toList());
        assertThat(isCurrent(before)).isTrue();

        horizon.hear(List.of(new Subject.OfUser(aSession().build().user())));
        assertThat(isCurrent(before)).isFalse();
    }

    @Test
    void doesNotForgetWithinTheSameMoment() {
        var before = horizon.stamp();

        horizon.hear(Stream.concat(Stream.of(new Subject.OfSession(SESSION)), others(9))
                .toList());

        assertThat(isCurrent(before)).isFalse();
    }

    @Test
    void hasRoomAgainAfterItHasForgotten() {
        horizon.hear(Stream.concat(others(4), Stream.of(new Subject.OfUser(THEIRS.user())))
                .toList());
        var after = horizon.stamp();

        horizon.hear(others(4).toList());

        assertThat(isCurrent(after)).isTrue();
    }

    @Test
    void hasRoomForOneAtLeast() {
        assertThat(new Horizon(1).stamp()).isEqualTo(new Stamp(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Horizon(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Horizon(-1));
    }

    private boolean isCurrent(Stamp stamp) {
        return horizon.isCurrent(stamp, SESSION, USER);
    }

    private static Stream<Subject> others(int count) {
        return Stream.<Subject>generate(
                        () -> new Subject.OfSession(aSession().build().id()))
                .limit(count);
    }
}
