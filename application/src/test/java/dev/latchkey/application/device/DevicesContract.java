package dev.latchkey.application.device;

import static dev.latchkey.domain.device.DeviceBuilder.aDevice;
import static dev.latchkey.domain.device.DeviceSecrets.aSalt;
import static dev.latchkey.domain.device.DeviceSecrets.aSecret;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.account.Users;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.device.Device;
import dev.latchkey.domain.device.DeviceBuilder;
import dev.latchkey.domain.device.DeviceKey;
import dev.latchkey.domain.device.DeviceSecret;
import dev.latchkey.domain.device.DeviceSession;
import dev.latchkey.domain.device.OpenDevice;
import dev.latchkey.domain.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every {@link Devices} keeps to, whatever it is made of. */
public abstract class DevicesContract {

    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);
    private static final Instant LATER = NOON.plusSeconds(60);

    private final User ada = UserBuilder.aUser().build();
    private final User bob = UserBuilder.aUser().build();
    private final DeviceBuilder laptop = aDevice();
    private final DeviceBuilder phone = aDevice();

    /** The store under test. Each test makes its own devices, so it need not be empty. */
    protected abstract Devices devices();

    /** The sessions that are on them. */
    protected abstract Sessions sessions();

    /** The users whose sessions they are. */
    protected abstract Users users();

    @BeforeEach
    void addUsersAndDevices() {
        users().add(ada);
        users().add(bob);
        devices().add(laptop.build());
        devices().add(phone.build());
    }

    @Test
    @Tag("SR-DEV-01")
    void findsADeviceByItsSecretOnly() {
        assertFound(laptop.build());
        assertThat(find(aSecret())).isEmpty();
        assertThat(devices().lock(aSecret().hash(), NOON)).isEmpty();
    }

    @Test
    void givesBackWhatCameToADeviceWhole() {
        var device = save(laptop.build(), it -> it.joinedBy(joining(ada, NOON)).joinedBy(joining(bob, LATER)));

        assertFound(device);
    }

    @Test
    void givesBackASessionThatADeviceSwitchedToWithWhatItsTokenIsMadeOf() {
        var joined = save(laptop.build(), it -> it.joinedBy(joining(ada, NOON)));
        var adas = joined.sessions().getFirst();

        var switched = save(joined, it -> it.switchedTo(adas.session(), laptop.secret(), aSalt(), LATER));

        assertThat(switched.sessions()).doesNotContain(adas);
        assertFound(switched);
        assertThat(sessions().find(List.of(adas.session())))
                .map(signedIn -> signedIn.session().token())
                .containsExactly(switched.sessions().getFirst().token());
    }

    @Test
    void givesBackASessionInThePlaceOfAnEarlierOne() {
        var before = save(laptop.build(), it -> it.joinedBy(joining(ada, NOON)));
        var after = before.joinedBy(joining(ada, LATER));
        sessions().revoke(before.endedIn(after));

        assertThat(devices().save(before, after)).isTrue();

        assertFound(after);
        assertThat(after.sessions()).singleElement().returns(NOON, DeviceSession::firstAt);
    }

    @Test
    void findsWhatIsOverToo() {
        var device = save(laptop.build(), it -> it.joinedBy(joining(ada, NOON)));
        var end = NOON.plus(POLICY.expiresIn());

        assertThat(devices().find(laptop.secret().hash(), end))
                .map(OpenDevice::device)
                .contains(device);
        assertThat(devices().lock(laptop.secret().hash(), end))
                .map(OpenDevice::device)
                .contains(device);
    }

    @Test
    @Tag("SR-DEV-02")
    void keepsWhatIsOnOneDeviceOffTheOther() {
        var one = save(laptop.build(), it -> it.joinedBy(joining(ada, NOON)));
        var other = save(phone.build(), it -> it.joinedBy(joining(ada, NOON)).joinedBy(joining(bob, NOON)));

        assertFound(one);
        assertThat(find(phone.secret())).map(OpenDevice::device).contains(other);
    }

    @Test
    void findsNoSessionThatHasEnded() {
        var device = save(laptop.build(), it -> it.joinedBy(joining(ada, NOON)).joinedBy(joining(bob, NOON)));
        sessions().revokeAll(ada.id());

        assertThat(find(laptop.secret()).orElseThrow().device().sessions())
                .singleElement()
                .returns(bob.id(), DeviceSession::user);
        assertThat(device.sessions()).hasSize(2);
    }

    @Test
    @Tag("SR-DEV-06")
    void findsADeviceByTheSecretBeforeForAShortWhile() {
        var next = aSecret();
        var device = save(laptop.build(), it -> it.rekeyedAt(LATER, next.hash()));
        var end = LATER.plus(DeviceKey.GRACE);

        assertThat(devices().find(next.hash(), end)).map(OpenDevice::device).contains(device);
        assertThat(devices().find(laptop.secret().hash(), end.minus(TICK)))
                .contains(new OpenDevice(device, laptop.secret().hash()));
        assertThat(devices().lock(laptop.secret().hash(), end.minus(TICK)))
                .contains(new OpenDevice(device, laptop.secret().hash()));
        assertThat(devices().find(laptop.secret().hash(), end)).isEmpty();
        assertThat(devices().lock(laptop.secret().hash(), end)).isEmpty();
    }

    @Test
    @Tag("SR-DEV-06")
    void findsNothingByASecretOfLongAgo() {
        var once = save(laptop.build(), it -> it.rekeyedAt(NOON, aSecret().hash()));

        save(once, it -> it.rekeyedAt(NOON, aSecret().hash()));

        assertThat(find(laptop.secret())).isEmpty();
        assertThat(devices().lock(laptop.secret().hash(), NOON)).isEmpty();
    }

    @Test
    void findsTheDeviceOfASession() {
        var device = save(laptop.build(), it -> it.joinedBy(joining(ada, NOON)).joinedBy(joining(bob, NOON)));
        save(phone.build(), it -> it.joinedBy(joining(ada, NOON)));

        for (var session : device.sessions()) {
            assertThat(devices().lockOf(session.session())).contains(device);
        }
    }

    @Test
    void findsNoDeviceOfASessionThatIsOnNoneOrHasEnded() {
        var device = save(laptop.build(), it -> it.joinedBy(joining(ada, NOON)));
        sessions().revokeAll(ada.id());
        var fromBefore = given(bob);

        assertThat(devices().lockOf(device.sessions().getFirst().session())).isEmpty();
        assertThat(devices().lockOf(fromBefore.id())).isEmpty();
        assertThat(devices().lockOf(aSession().build().id())).isEmpty();
    }

    @Test
    void movesASessionFromOneDeviceToAnother() {
        var session = given(ada);
        save(laptop.build(), it -> it.joinedBy(DeviceSession.joining(session, NOON)));

        var moved = save(phone.build(), it -> it.joinedBy(DeviceSession.joining(session, LATER)));

        assertThat(find(phone.secret())).map(OpenDevice::device).contains(moved);
        assertThat(devices().lockOf(session.id())).contains(moved);
        assertFound(laptop.build());
    }

    @Test
    void changesNothingOfASessionButItsPlaceAndItsToken() {
        var session = given(ada);
        var joined = save(laptop.build(), it -> it.joinedBy(DeviceSession.joining(session, NOON)));
        var renewed = session.renewedAt(LATER, POLICY);
        sessions().renew(session, renewed);

        var switched = save(joined, it -> it.switchedTo(session.id(), laptop.secret(), aSalt(), LATER));

        assertThat(sessions().find(List.of(session.id()))).singleElement().satisfies(found -> {
            assertThat(found.user()).isEqualTo(ada);
            assertThat(found.session())
                    .isEqualTo(new Session(
                            session.id(),
                            ada.id(),
                            switched.sessions().getFirst().token(),
                            session.client(),
                            renewed.lifetime(),
                            session.lastSeen()));
        });
    }

    @Test
    void leavesAloneWhatDidNotChange() {
        var joined = save(laptop.build(), it -> it.joinedBy(joining(ada, NOON)).joinedBy(joining(bob, NOON)));
        sessions().revokeAll(bob.id());

        assertThat(devices().save(joined, joined.rekeyedAt(LATER, aSecret().hash())))
                .isTrue();
    }

    @Test
    @Tag("SR-LIF-04")
    void bringsNoSessionBackThatIsGone() {
        var joined = save(laptop.build(), it -> it.joinedBy(joining(ada, NOON)));
        var adas = joined.sessions().getFirst();
        sessions().revokeAll(ada.id());

        assertThat(devices().save(joined, joined.switchedTo(adas.session(), laptop.secret(), aSalt(), LATER)))
                .isFalse();
        assertThat(devices().save(phone.build(), phone.build().joinedBy(adas))).isFalse();

        assertThat(sessions().find(List.of(adas.session()))).isEmpty();
        assertFound(laptop.build());
    }

    @Test
    @Tag("SR-TOK-05")
    void bringsNoTokenBackThatHasEnded() {
        var session = given(ada);
        var asItWas = DeviceSession.joining(session, LATER);
        var joined = save(laptop.build(), it -> it.joinedBy(DeviceSession.joining(session, NOON)));
        var switched = save(joined, it -> it.switchedTo(session.id(), laptop.secret(), aSalt(), LATER));

        assertThat(devices().save(phone.build(), phone.build().joinedBy(asItWas)))
                .isFalse();
        assertThat(devices().save(joined, joined.switchedTo(session.id(), laptop.secret(), aSalt(), LATER)))
                .isFalse();

        assertFound(switched);
    }

    @Test
    void removesADeviceAndNoOther() {
        devices().remove(laptop.build().id());

        assertThat(find(laptop.secret())).isEmpty();
        assertThat(find(phone.secret())).isPresent();
    }

    @Test
    void removesADeviceOnlyOnce() {
        devices().remove(laptop.build().id());

        devices().remove(laptop.build().id());

        assertThat(find(laptop.secret())).isEmpty();
    }

    @Test
    @Tag("SR-LIF-09")
    void removesEmptyOnesUpToALimit() {
        removeAllThatAreEmpty();
        var over = aSession()
                .of(ada.id())
                .begunAt(NOON.minus(Duration.ofDays(36_500)))
                .build();
        sessions().add(over);
        var used = aDevice();
        devices().add(used.build());
        save(used.build(), it -> it.joinedBy(DeviceSession.joining(over, NOON)));
        for (var count = 0; count < 3; count++) {
            devices().add(aDevice().build());
        }

        assertThat(devices().removeEmpty(2)).isEqualTo(2);
        assertThat(devices().removeEmpty(2)).isEqualTo(1);
        assertThat(devices().removeEmpty(2)).isZero();

        assertThat(find(used.secret())).isPresent();
    }

    private void removeAllThatAreEmpty() {
        int removed;
        do {
            removed = devices().removeEmpty(100);
        } while (removed > 0);
    }

    private void assertFound(Device expected) {
        var secret = laptop.secret().hash();
        assertThat(devices().find(secret, NOON)).contains(new OpenDevice(expected, secret));
        assertThat(devices().lock(secret, NOON)).contains(new OpenDevice(expected, secret));
    }

    private Optional<OpenDevice> find(DeviceSecret secret) {
        return devices().find(secret.hash(), NOON);
    }

    private Device save(Device before, Function<Device, Device> change) {
        var after = change.apply(before);
        assertThat(devices().save(before, after)).isTrue();
        return after;
    }

    private DeviceSession joining(User user, Instant now) {
        return DeviceSession.joining(given(user), now);
    }

    private Session given(User user) {
        var session = aSession().of(user.id()).build();
        sessions().add(session);
        return session;
    }
}
