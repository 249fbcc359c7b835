package dev.latchkey.domain.device;

import static dev.latchkey.domain.device.DeviceBuilder.aDevice;
import static dev.latchkey.domain.device.DeviceSecrets.aSalt;
import static dev.latchkey.domain.device.DeviceSecrets.aSecret;
import static dev.latchkey.domain.device.DeviceSessionBuilder.aDeviceSession;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.session.Client;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A device with Ada, on which Bob signs in at one o'clock, whereupon its secret is replaced. */
class OpenDeviceTest {

    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);
    private static final Instant ONE = NOON.plusSeconds(3_600);

    private final DeviceSession ada = aDeviceSession().joinedAt(NOON).build();
    private final DeviceSession bob = aDeviceSession().joinedAt(ONE).build();
    private final DeviceSecret next = aSecret();
    private final DeviceBuilder begun = aDevice().begunAt(NOON).with(ada);
    private final Device device = begun.build().joinedBy(bob).rekeyedAt(ONE, next.hash());
    private final OpenDevice whole = openedWith(next);
    private final OpenDevice before = openedWith(begun.secret());

    @Test
    void isWholeForWhoeverHasTheSecretThatWasGivenOutLast() {
        assertThat(whole.isWhole()).isTrue();
        assertThat(before.isWhole()).isFalse();
    }

    @Test
    void showsAllWhoAreSignedInToWhoeverHasTheSecretThatWasGivenOutLast() {
        assertThat(whole.liveAt(ONE)).containsExactly(ada, bob);
    }

    @Test
    @Tag("SR-DEV-06")
    void showsToWhoeverHasTheSecretBeforeOnlyWhoHadSignedInBefore() {
        assertThat(before.liveAt(ONE)).containsExactly(ada);
        assertThat(before.find(new AccountChoice.ByUser(bob.user()), ONE)).isEmpty();
        assertThat(before.find(new AccountChoice.BySession(bob.session()), ONE)).isEmpty();
        assertThat(before.find(new AccountChoice.ByUser(ada.user()), ONE)).contains(ada);
    }

    @Test
    @Tag("SR-DEV-06")
    void showsToWhoeverHasTheSecretBeforeNobodyWhoSignsInLaterWithEither() {
        var carol = aDeviceSession().joinedAt(ONE.plus(TICK)).build();
        var later = new OpenDevice(device.joinedBy(carol), begun.secret().hash());

        assertThat(later.liveAt(ONE.plus(TICK))).containsExactly(ada);
    }

    @Test
    @Tag("SR-DEV-06")
    void showsToWhoeverHasTheSecretBeforeNobodyWhoSignsInByAClockThatIsBehind() {
        var carol = aDeviceSession().joinedAt(ONE.minus(TICK)).build();
        var later = new OpenDevice(device.joinedBy(carol), begun.secret().hash());

        assertThat(later.liveAt(ONE)).containsExactly(ada);
    }

    @Test
    @Tag("SR-DEV-06")
    void givesTheNextSecretToWhoeverJoinsByTheOneThatWasGivenOutLast() {
        assertThat(whole.givesNextTo(aDeviceSession().build())).isTrue();
    }

    @Test
    @Tag("SR-DEV-06")
    void givesNoOtherSecretToASecondTabThanToTheFirst() {
        assertThat(before.givesNextTo(aDeviceSession().build())).isFalse();
    }

    @Test
    @Tag("SR-DEV-06")
    void takesNobodyForASecondTabFromTheVeryInstantThatItsTimeIsOver() {
        var end = ONE.plusSeconds(5);

        assertThat(before.givesNextTo(aDeviceSession().joinedAt(end.minus(TICK)).build()))
                .isFalse();
        assertThat(before.givesNextTo(aDeviceSession().joinedAt(end).build())).isTrue();
    }

    /** Or else whoever holds the newest secret, and planted the one before, would reach who signs in next. */
    @Test
    @Tag("SR-DEV-06")
    void givesTheNextSecretToWhoeverLooksOtherwiseThanTheBrowserThatWasGivenTheNewest() {
        var here = aDeviceSession().build().client();
        var elsewhere = aDeviceSession()
                .from(new Client("198.51.100.1", here.userAgent()))
                .build();
        var otherwise =
                aDeviceSession().from(new Client(here.address(), "curl")).build();

        assertThat(before.givesNextTo(elsewhere)).isTrue();
        assertThat(before.givesNextTo(otherwise)).isTrue();
    }

    @Test
    @Tag("SR-DEV-06")
    void givesTheNextSecretToWhoeverJoinsByTheOneBeforeWhenTheNewestCameWithoutASignIn() {
        var rekeyed = begun.build().rekeyedAt(ONE, next.hash());

        assertThat(new OpenDevice(rekeyed, begun.secret().hash())
                        .givesNextTo(aDeviceSession().build()))
                .isTrue();
    }

    /** Or else whoever planted a device cookie would reach somebody who then signs in for the second time. */
    @Test
    @Tag("SR-DEV-06")
    void showsToWhoeverHasTheSecretBeforeNobodyWhoSignedInAgain() {
        var adaAgain = aDeviceSession().of(ada.user()).joinedAt(ONE).build();
        var rekeyed = begun.build().joinedBy(adaAgain).rekeyedAt(ONE, next.hash());

        assertThat(new OpenDevice(rekeyed, begun.secret().hash()).liveAt(ONE)).isEmpty();
    }

    @Test
    @Tag("SR-DEV-06")
    void showsToWhoeverHasTheSecretBeforeWhoSignedInUntilTheVeryInstantItWasReplaced() {
        var justBefore = aDeviceSession().joinedAt(ONE.minus(TICK)).build();
        var justThen = aDeviceSession().joinedAt(ONE).build();
        var builder = aDevice().with(justBefore, justThen);
        var rekeyed = builder.build().rekeyedAt(ONE, next.hash());

        assertThat(new OpenDevice(rekeyed, builder.secret().hash()).liveAt(ONE)).containsExactly(justBefore);
    }

    @Test
    @Tag("SR-DEV-05")
    void promotesWhoeverWasActiveLastWhenAnotherLeaves() {
        var adaIsLast = new OpenDevice(device.switchedTo(ada.session(), next, aSalt(), ONE.plus(TICK)), next.hash());

        assertThat(whole.nextActiveAfter(ada.session(), ONE)).contains(bob);
        assertThat(whole.nextActiveAfter(bob.session(), ONE)).contains(ada);
        assertThat(adaIsLast.nextActiveAfter(aDeviceSession().build().session(), ONE.plus(TICK)))
                .map(DeviceSession::session)
                .contains(ada.session());
    }

    @Test
    @Tag("SR-DEV-05")
    void promotesNobodyWhoseSessionIsOver() {
        assertThat(whole.nextActiveAfter(bob.session(), ada.expiresAt().minus(TICK)))
                .contains(ada);
        assertThat(whole.nextActiveAfter(bob.session(), ada.expiresAt())).isEmpty();
    }

    /** Or else whoever planted a device cookie would reach who signs in next by leaving. */
    @Test
    @Tag("SR-DEV-06")
    void promotesNobodyWhomTheSecretBeforeDoesNotShow() {
        assertThat(before.nextActiveAfter(ada.session(), ONE)).isEmpty();
        assertThat(before.nextActiveAfter(bob.session(), ONE)).contains(ada);
    }

    @Test
    @Tag("SR-LIF-01")
    void showsNobodyWhoseSessionIsOver() {
        assertThat(whole.liveAt(ada.expiresAt().minus(TICK))).containsExactly(ada, bob);
        assertThat(whole.liveAt(ada.expiresAt())).isEmpty();
        assertThat(whole.find(new AccountChoice.ByUser(ada.user()), ada.expiresAt()))
                .isEmpty();
    }

    @Test
    void findsWhoIsChosen() {
        assertThat(whole.find(new AccountChoice.ByUser(ada.user()), ONE)).contains(ada);
        assertThat(whole.find(new AccountChoice.BySession(bob.session()), ONE)).contains(bob);
    }

    @Test
    @Tag("SR-DEV-02")
    void findsNobodyWhoIsNotOnIt() {
        var foreign = aDeviceSession().build();

        assertThat(whole.find(new AccountChoice.ByUser(foreign.user()), ONE)).isEmpty();
        assertThat(whole.find(new AccountChoice.BySession(foreign.session()), ONE))
                .isEmpty();
    }

    private OpenDevice openedWith(DeviceSecret secret) {
        return device.openedWith(secret.hash(), ONE).orElseThrow();
    }
}
