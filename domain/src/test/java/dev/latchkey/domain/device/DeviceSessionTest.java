package dev.latchkey.domain.device;

import static dev.latchkey.domain.account.UserBuilder.aUser;
import static dev.latchkey.domain.device.DeviceSecrets.aSalt;
import static dev.latchkey.domain.device.DeviceSecrets.aSecret;
import static dev.latchkey.domain.device.DeviceSessionBuilder.aDeviceSession;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DeviceSessionTest {

    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

    private final DeviceSession session = aDeviceSession().build();

    @Test
    void comesToTheDeviceAsItIsAndActive() {
        var joining = aSession().begunAt(NOON).build();
        var later = NOON.plusSeconds(5);

        assertThat(DeviceSession.joining(joining, later))
                .isEqualTo(new DeviceSession(
                        joining.id(),
                        joining.user(),
                        joining.token(),
                        null,
                        joining.lifetime().expiresAt(),
                        true,
                        later,
                        later,
                        later,
                        joining.client()));
    }

    @Test
    void isRememberedOnlyIfItsUserWantedThat() {
        var joining = aSession().notRemembered().build();

        assertThat(DeviceSession.joining(joining, NOON).remembered()).isFalse();
    }

    @Test
    @Tag("SR-LIF-01")
    void isOverAtTheVeryInstantItExpires() {
        var end = session.expiresAt();

        assertThat(session.isLiveAt(end.minus(TICK))).isTrue();
        assertThat(session.isLiveAt(end)).isFalse();
        assertThat(session.isLiveAt(end.plus(TICK))).isFalse();
    }

    @Test
    void isChosenByItsIdOrItsUser() {
        assertThat(session.isChosenBy(new AccountChoice.BySession(session.session())))
                .isTrue();
        assertThat(session.isChosenBy(new AccountChoice.ByUser(session.user()))).isTrue();
    }

    @Test
    @Tag("SR-DEV-02")
    void isNotChosenByAnotherIdOrUser() {
        var foreign = aSession().of(aUser().build().id()).build();

        assertThat(session.isChosenBy(new AccountChoice.BySession(foreign.id())))
                .isFalse();
        assertThat(session.isChosenBy(new AccountChoice.ByUser(foreign.user()))).isFalse();
    }

    @Test
    @Tag("SR-DEV-03")
    void takesOverNothingButThePlaceOfAnEarlierOne() {
        var earlier = session;
        var later = aDeviceSession()
                .of(earlier.user())
                .joinedAt(NOON.plusSeconds(5))
                .notRemembered()
                .build();

        assertThat(later.inPlaceOf(earlier))
                .isEqualTo(new DeviceSession(
                        later.session(),
                        later.user(),
                        later.token(),
                        null,
                        later.expiresAt(),
                        false,
                        earlier.firstAt(),
                        later.joinedAt(),
                        later.activeAt(),
                        later.client()));
    }

    @Test
    @Tag("SR-LIF-04")
    void isTheSameWithAnotherTokenOnceItIsActivated() {
        var secret = aSecret();
        var salt = aSalt();
        var later = NOON.plusSeconds(5);

        assertThat(session.activatedAt(later, secret, salt))
                .isEqualTo(new DeviceSession(
                        session.session(),
                        session.user(),
                        secret.tokenFor(salt).hash(),
                        salt,
                        session.expiresAt(),
                        session.remembered(),
                        session.firstAt(),
                        session.joinedAt(),
                        later,
                        session.client()));
    }

    @Test
    @Tag("SR-TOK-02")
    void holdsNeitherItsTokenNorTheSecret() {
        var secret = aSecret();
        var salt = aSalt();

        assertThat(session.activatedAt(NOON, secret, salt).toString())
                .doesNotContain(secret.value(), secret.tokenFor(salt).value());
    }
}
