package dev.latchkey.domain.device;

import static dev.latchkey.domain.device.DeviceBuilder.aDevice;
import static dev.latchkey.domain.device.DeviceSecrets.aSalt;
import static dev.latchkey.domain.device.DeviceSecrets.aSecret;
import static dev.latchkey.domain.device.DeviceSessionBuilder.aDeviceSession;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.session.TokenHash;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happens when a device on which Ada, Bob and Carol are switches to Ada. */
class DeviceSwitchTest {

    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);
    private static final Instant ONE = NOON.plusSeconds(3_600);
    private static final Instant TWO = ONE.plusSeconds(3_600);
    private static final Instant THREE = TWO.plusSeconds(3_600);

    private final DeviceSession ada = aDeviceSession().joinedAt(NOON).build();
    private final DeviceSession bob = aDeviceSession().joinedAt(ONE).build();
    private final DeviceSession carol = aDeviceSession().joinedAt(TWO).build();
    private final DeviceBuilder builder = aDevice().with(ada, bob, carol);
    private final Device device = builder.build();

    private final DeviceSecret secret = builder.secret();
    private final Salt salt = aSalt();
    private final Device switched = device.switchedTo(ada.session(), secret, salt, THREE);

    @Test
    @Tag("SR-DEV-06")
    void givesTheSessionANewTokenAndEndsItsEarlierOne() {
        assertThat(switched.sessions()).containsExactly(ada.activatedAt(THREE, secret, salt), bob, carol);
        assertThat(tokenOf(ada, switched))
                .isEqualTo(secret.tokenFor(salt).hash())
                .isNotEqualTo(ada.token());
    }

    @Test
    void endsNoSessionAndKeepsTheKey() {
        assertThat(device.endedIn(switched)).isEmpty();
        assertThat(switched.key()).isEqualTo(device.key());
    }

    @Test
    void givesANewTokenToWhoIsActiveAlready() {
        var again = device.switchedTo(carol.session(), secret, salt, TWO);

        assertThat(tokenOf(carol, again)).isEqualTo(secret.tokenFor(salt).hash());
    }

    @Test
    @Tag("SR-DEV-02")
    void changesNothingWhenTheSessionIsNotThere() {
        assertThat(device.switchedTo(aDeviceSession().build().session(), secret, salt, THREE))
                .isEqualTo(device);
    }

    @Test
    @Tag("SR-LIF-04")
    void neverBringsBackASessionThatIsOver() {
        var end = ada.expiresAt();

        assertThat(device.switchedTo(ada.session(), secret, salt, end).liveAt(end))
                .isEmpty();
    }

    @Test
    void isTheSameWhenTwoTabsMakeItAtOnce() {
        assertThat(switched.switchedTo(ada.session(), secret, aSalt(), THREE)).isEqualTo(switched);
    }

    @Test
    void isAnotherFromTheVeryInstantThatHalfAMinuteHasPassed() {
        var graceOver = THREE.plusSeconds(30);

        assertThat(switched.switchedTo(ada.session(), secret, aSalt(), graceOver.minus(TICK)))
                .isEqualTo(switched);
        assertThat(tokenOf(ada, switched.switchedTo(ada.session(), secret, aSalt(), graceOver)))
                .isNotEqualTo(tokenOf(ada, switched));
    }

    @Test
    void isAnotherHalfAMinuteAfterTheFirstHoweverOftenItWasTheSame() {
        var meanwhile = switched.switchedTo(ada.session(), secret, aSalt(), THREE.plusSeconds(20));

        assertThat(tokenOf(ada, meanwhile.switchedTo(ada.session(), secret, aSalt(), THREE.plusSeconds(30))))
                .isNotEqualTo(tokenOf(ada, switched));
    }

    @Test
    void isAnotherWithAnotherSecret() {
        var next = aSecret();
        var otherSalt = aSalt();

        assertThat(tokenOf(ada, switched.switchedTo(ada.session(), next, otherSalt, THREE)))
                .isEqualTo(next.tokenFor(otherSalt).hash());
    }

    @Test
    void isAnotherAfterASwitchToSomebodyElse() {
        var otherSalt = aSalt();
        var thereAndBack = switched.switchedTo(bob.session(), secret, aSalt(), THREE.plus(TICK))
                .switchedTo(ada.session(), secret, otherSalt, THREE.plusSeconds(1));

        assertThat(tokenOf(ada, thereAndBack))
                .isEqualTo(secret.tokenFor(otherSalt).hash());
    }

    @Test
    void isAnotherAfterSomebodyElseSignedIn() {
        var dora = aDeviceSession().joinedAt(THREE.plus(TICK)).build();
        var otherSalt = aSalt();
        var back = switched.joinedBy(dora).switchedTo(ada.session(), secret, otherSalt, THREE.plusSeconds(1));

        assertThat(tokenOf(ada, back)).isEqualTo(secret.tokenFor(otherSalt).hash());
    }

    @Test
    void isAnotherAfterTheUserSignedInAgain() {
        var adaAgain =
                aDeviceSession().of(ada.user()).joinedAt(THREE.plus(TICK)).build();
        var otherSalt = aSalt();
        var back = switched.joinedBy(adaAgain).switchedTo(adaAgain.session(), secret, otherSalt, THREE.plusSeconds(1));

        assertThat(tokenOf(adaAgain, back)).isEqualTo(secret.tokenFor(otherSalt).hash());
    }

    private static TokenHash tokenOf(DeviceSession session, Device device) {
        return device.sessions().stream()
                .filter(it -> it.session().equals(session.session()))
                .map(DeviceSession::token)
                .findFirst()
                .orElseThrow();
    }
}
