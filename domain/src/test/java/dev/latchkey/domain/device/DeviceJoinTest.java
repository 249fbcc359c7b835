package dev.latchkey.domain.device;

import static dev.latchkey.domain.device.DeviceBuilder.aDevice;
import static dev.latchkey.domain.device.DeviceSessionBuilder.aDeviceSession;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may come to a device on which Ada, Bob and Carol are, and in which place. */
class DeviceJoinTest {

    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);
    private static final Instant ONE = NOON.plusSeconds(3_600);
    private static final Instant TWO = ONE.plusSeconds(3_600);
    private static final Instant THREE = TWO.plusSeconds(3_600);
    private static final Instant EVENING = NOON.plusSeconds(6 * 3_600);
    private static final DevicePolicy THREE_ACCOUNTS = new DevicePolicy(3);

    private final DeviceSession ada = aDeviceSession().joinedAt(NOON).build();
    private final DeviceSession bob = aDeviceSession().joinedAt(ONE).build();
    private final DeviceSession carol = aDeviceSession().joinedAt(TWO).build();
    private final Device device = holding(ada, bob, carol);
    private final DeviceSession dora =
            aDeviceSession().joinedAt(THREE).expiringAt(EVENING).build();

    @Test
    void givesANewcomerTheLastPlace() {
        var joined = device.joinedBy(dora);

        assertThat(joined.sessions()).containsExactly(ada, bob, carol, dora);
        assertThat(device.endedIn(joined)).isEmpty();
    }

    @Test
    @Tag("SR-DEV-03")
    void givesAUserTheirOwnPlaceAgainAndEndsTheirEarlierSession() {
        var bobAgain = aDeviceSession().of(bob.user()).joinedAt(THREE).build();

        var joined = device.joinedBy(bobAgain);

        assertThat(joined.sessions()).containsExactly(ada, bobAgain.inPlaceOf(bob), carol);
        assertThat(device.endedIn(joined)).containsExactly(bob.session());
    }

    @Test
    @Tag("SR-DEV-03")
    void givesAUserTheSamePlaceHoweverOftenTheySignIn() {
        var again = aDeviceSession().of(ada.user()).joinedAt(THREE).build();
        var andAgain = aDeviceSession().of(ada.user()).joinedAt(EVENING).build();

        assertThat(device.joinedBy(again).joinedBy(andAgain).sessions())
                .containsExactly(andAgain.inPlaceOf(ada), bob, carol);
    }

    @Test
    @Tag("SR-DEV-03")
    void givesAUserTheirOwnPlaceAgainEvenIfAnotherFirstCameAtTheSameInstant() {
        var twin = aDeviceSession().joinedAt(NOON).build();
        var twins = holding(ada, twin);

        for (var first : twins.sessions()) {
            var again = aDeviceSession().of(first.user()).joinedAt(THREE).build();

            assertThat(twins.joinedBy(again).sessions())
                    .extracting(DeviceSession::user)
                    .containsExactlyElementsOf(
                            twins.sessions().stream().map(DeviceSession::user).toList());
        }
    }

    /** Whether or not somebody else came in between and swept the earlier session out. */
    @Test
    void givesAUserTheLastPlaceWhoseSessionIsOver() {
        var over = aDeviceSession().joinedAt(ONE).expiringAt(THREE).build();
        var again = aDeviceSession().of(over.user()).joinedAt(THREE).build();

        assertThat(holding(ada, over, carol).joinedBy(again).sessions()).containsExactly(ada, carol, again);
    }

    @Test
    void endsWhatIsOverAnyway() {
        var over = aDeviceSession().joinedAt(ONE).expiringAt(THREE).build();
        var live = aDeviceSession().joinedAt(TWO).expiringAt(THREE.plus(TICK)).build();
        var before = holding(ada, over, live);

        var after = before.joinedBy(dora);

        assertThat(after.sessions()).containsExactly(ada, live, dora);
        assertThat(before.endedIn(after)).containsExactly(over.session());
    }

    @Test
    @Tag("SR-LIF-07")
    void admitsNewcomersUntilAsManyAreThereAsMayBe() {
        assertThat(holding(ada, bob).isFullAt(THREE, THREE_ACCOUNTS)).isFalse();
        assertThat(holding(ada, bob).admits(dora.user(), THREE, THREE_ACCOUNTS)).isTrue();
        assertThat(device.isFullAt(THREE, THREE_ACCOUNTS)).isTrue();
        assertThat(device.admits(dora.user(), THREE, THREE_ACCOUNTS)).isFalse();
    }

    @Test
    @Tag("SR-LIF-07")
    void admitsWhoIsThereHoweverManyAre() {
        var one = new DevicePolicy(1);

        assertThat(device.admits(ada.user(), THREE, THREE_ACCOUNTS)).isTrue();
        assertThat(device.admits(ada.user(), THREE, one)).isTrue();
    }

    @Test
    @Tag("SR-LIF-07")
    void hasAPlaceFreeFromTheVeryInstantThatASessionIsOver() {
        var brief = aDeviceSession().expiringAt(THREE).build();
        var full = holding(ada, bob, brief);

        assertThat(full.admits(dora.user(), THREE.minus(TICK), THREE_ACCOUNTS)).isFalse();
        assertThat(full.isFullAt(THREE, THREE_ACCOUNTS)).isFalse();
        assertThat(full.admits(dora.user(), THREE, THREE_ACCOUNTS)).isTrue();
    }

    @Test
    @Tag("SR-LIF-07")
    void admitsNobodyForASessionThatIsOver() {
        var over = aDeviceSession().expiringAt(THREE).build();
        var full = holding(ada, bob, carol, over);

        assertThat(full.admits(over.user(), THREE.minus(TICK), THREE_ACCOUNTS)).isTrue();
        assertThat(full.admits(over.user(), THREE, THREE_ACCOUNTS)).isFalse();
    }

    private static Device holding(DeviceSession... sessions) {
        return aDevice().with(sessions).build();
    }
}
