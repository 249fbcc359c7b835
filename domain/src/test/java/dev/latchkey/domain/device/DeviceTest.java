package dev.latchkey.domain.device;

import static dev.latchkey.domain.device.DeviceBuilder.aDevice;
import static dev.latchkey.domain.device.DeviceSecrets.aSalt;
import static dev.latchkey.domain.device.DeviceSecrets.aSecret;
import static dev.latchkey.domain.device.DeviceSessionBuilder.aDeviceSession;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DeviceTest {

    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);
    private static final Instant ONE = NOON.plusSeconds(3_600);
    private static final Instant TWO = ONE.plusSeconds(3_600);
    private static final Instant THREE = TWO.plusSeconds(3_600);

    private final DeviceSession ada = aDeviceSession().joinedAt(NOON).build();
    private final DeviceSession bob = aDeviceSession().joinedAt(ONE).build();
    private final DeviceSession carol = aDeviceSession().joinedAt(TWO).build();
    private final DeviceBuilder builder = aDevice().with(ada, bob, carol);
    private final Device device = builder.build();

    @Test
    void beginsWithNobodyOnIt() {
        var secret = aSecret().hash();

        assertThat(Device.begunAt(NOON, device.id(), secret))
                .isEqualTo(new Device(device.id(), DeviceKey.begunAt(NOON, secret), List.of()));
    }

    @Test
    @Tag("SR-DEV-01")
    void isOpenedByItsSecretAndNoOther() {
        var secret = builder.secret().hash();

        assertThat(device.openedWith(secret, NOON)).contains(new OpenDevice(device, secret));
        assertThat(device.openedWith(aSecret().hash(), NOON)).isEmpty();
    }

    @Test
    @Tag("SR-DEV-06")
    void isOpenedByAnotherSecretOnceThatIsGivenOutAndForAShortWhileByTheOneBefore() {
        var next = aSecret().hash();
        var rekeyed = device.rekeyedAt(ONE, next);
        var graceOver = ONE.plus(DeviceKey.GRACE);

        assertThat(rekeyed).isEqualTo(new Device(device.id(), device.key().replacedAt(ONE, next), device.sessions()));
        assertThat(rekeyed.openedWith(next, graceOver)).isPresent();
        assertThat(rekeyed.openedWith(builder.secret().hash(), graceOver.minus(TICK)))
                .isPresent();
        assertThat(rekeyed.openedWith(builder.secret().hash(), graceOver)).isEmpty();
    }

    @Test
    void holdsItsSessionsInTheOrderOfTheFirstSignInHoweverTheyAreGiven() {
        assertThat(aDevice().with(carol, ada, bob).build().sessions()).containsExactly(ada, bob, carol);
    }

    @Test
    @Tag("SR-DEV-03")
    void neverHoldsTwoSessionsOfOneUser() {
        var adaAgain = aDeviceSession().of(ada.user()).joinedAt(ONE).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> aDevice().with(ada, adaAgain).build());
    }

    @Test
    void hasTheSessionsThatAreOnItOverOrNot() {
        assertThat(device.has(ada.session())).isTrue();
        assertThat(device.has(aDeviceSession().build().session())).isFalse();
    }

    @Test
    @Tag("SR-LIF-01")
    void showsWhoIsSignedInUntilTheVeryInstantTheirSessionIsOver() {
        var brief = aDeviceSession().joinedAt(ONE).expiringAt(TWO).build();
        var holding = aDevice().with(ada, brief, carol).build();

        assertThat(holding.liveAt(TWO.minus(TICK))).containsExactly(ada, brief, carol);
        assertThat(holding.liveAt(TWO)).containsExactly(ada, carol);
    }

    @Test
    void isToBeRememberedAsLongAsOneSessionOnItIs() {
        var remembered = aDeviceSession().expiringAt(TWO).build();
        var forgotten = aDeviceSession().notRemembered().build();
        var both = aDevice().with(remembered, forgotten).build();

        assertThat(both.isRememberedAt(TWO.minus(TICK))).isTrue();
        assertThat(both.isRememberedAt(TWO)).isFalse();
        assertThat(aDevice().with(forgotten).build().isRememberedAt(NOON)).isFalse();
        assertThat(aDevice().build().isRememberedAt(NOON)).isFalse();
    }

    @Test
    void isOnlyForASessionThatIsSignedInThereAlone() {
        var adas = aSession().build();
        var joined = DeviceSession.joining(adas, NOON);
        var brief = aDeviceSession().expiringAt(TWO).build();
        var both = aDevice().with(joined, brief).build();

        assertThat(both.isOnlyFor(adas, TWO.minus(TICK))).isFalse();
        assertThat(both.isOnlyFor(adas, TWO)).isTrue();
        assertThat(both.isOnlyFor(aSession().build(), TWO)).isFalse();
        assertThat(both.isOnlyFor(adas, joined.expiresAt())).isFalse();
        assertThat(aDevice().build().isOnlyFor(adas, NOON)).isFalse();
    }

    @Test
    @Tag("SR-TOK-05")
    void isNotForASessionByATokenThatItHasNoMore() {
        var adas = aSession().build();
        var builder = aDevice().with(DeviceSession.joining(adas, NOON));

        var switched = builder.build().switchedTo(adas.id(), builder.secret(), aSalt(), TWO);

        assertThat(switched.isOnlyFor(adas, TWO)).isFalse();
    }

    @Test
    void knowsWhichTokenASessionHasUntilItIsChanged() {
        var builder = aDevice().with(ada);
        var before = builder.build();
        var switched = before.switchedTo(ada.session(), builder.secret(), aSalt(), TWO)
                .sessions()
                .getFirst();

        assertThat(before.tokenBefore(switched)).isEqualTo(ada.token()).isNotEqualTo(switched.token());
        assertThat(before.tokenBefore(bob)).isEqualTo(bob.token());
    }

    @Test
    void keepsTheOthersInTheirPlacesWhenOneLeaves() {
        var left = device.without(bob.session(), THREE);

        assertThat(left).isEqualTo(new Device(device.id(), device.key(), List.of(ada, carol)));
        assertThat(device.endedIn(left)).containsExactly(bob.session());
    }

    @Test
    void endsWhatIsOverAnywayWhenOneLeaves() {
        var over = aDeviceSession().expiringAt(THREE).build();
        var before = aDevice().with(ada, over).build();

        var left = before.without(ada.session(), THREE);

        assertThat(left.sessions()).isEmpty();
        assertThat(before.endedIn(left)).containsExactlyInAnyOrder(ada.session(), over.session());
    }

    @Test
    void isTheSameWithoutASessionThatIsNotThere() {
        assertThat(device.without(aDeviceSession().build().session(), THREE)).isEqualTo(device);
    }

    @Test
    void keepsNoPlaceForOneWhoLeft() {
        var adaAgain = aDeviceSession().of(ada.user()).joinedAt(THREE).build();

        assertThat(device.without(ada.session(), THREE).joinedBy(adaAgain).sessions())
                .containsExactly(bob, carol, adaAgain);
    }
}
