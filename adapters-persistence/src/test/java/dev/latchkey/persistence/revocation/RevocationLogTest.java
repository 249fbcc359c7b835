package dev.latchkey.persistence.revocation;

import static dev.latchkey.domain.device.DeviceBuilder.aDevice;
import static dev.latchkey.domain.device.DeviceSecrets.aSalt;
import static dev.latchkey.domain.device.DeviceSecrets.aSecret;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Result;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.device.Devices;
import dev.latchkey.application.revocation.Nodes;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.domain.account.ProfileChange;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.device.Device;
import dev.latchkey.domain.device.DeviceBuilder;
import dev.latchkey.domain.device.DeviceSession;
import dev.latchkey.domain.revocation.LeaseTerm;
import dev.latchkey.domain.revocation.NodeId;
import dev.latchkey.domain.revocation.Registration;
import dev.latchkey.domain.revocation.Subject;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionEpoch;
import dev.latchkey.persistence.Held;
import dev.latchkey.persistence.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever ends a session, or changes what is shown of it, is in the log of revocations by its commit. */
@Tag("SR-REV-01")
class RevocationLogTest {

    private static final Instant LONG_AGO = NOON.minus(Duration.ofDays(36_500));
    private static final Instant LATER = NOON.plusSeconds(60);

    private final Sessions sessions = TestDatabase.need(Sessions.class);
    private final Devices devices = TestDatabase.need(Devices.class);
    private final Users users = TestDatabase.need(Users.class);
    private final Nodes nodes = TestDatabase.need(Nodes.class);
    private final Transactions transactions = TestDatabase.need(Transactions.class);

    @AutoClose
    private final Held held = new Held(transactions);

    private final User ada = UserBuilder.aUser().build();
    private final User bob = UserBuilder.aUser().build();
    private final Session laptop = aSession().of(ada.id()).build();
    private final Session phone = aSession().of(ada.id()).build();
    private final Session bobs = aSession().of(bob.id()).build();
    private final Session over =
            aSession().of(bob.id()).begunAt(LONG_AGO).notRemembered().build();
    private final DeviceBuilder builder = aDevice();
    private final Device device = builder.build().joinedBy(DeviceSession.joining(laptop, NOON));
    private final Registration before =
            nodes.register(new NodeId(UUID.randomUUID().toString()), new LeaseTerm(Duration.ofSeconds(2)));

    @BeforeEach
    void begin() {
        users.add(ada);
        users.add(bob);
        Stream.of(laptop, phone, bobs, over).forEach(sessions::add);
        devices.add(builder.build());
        assertThat(devices.save(builder.build(), device)).isTrue();
        assertThat(logged()).as("nothing but beginnings").isEmpty();
    }

    @AfterEach
    void retire() {
        nodes.retire(before.node());
        var _ = sessions.removeExpired(NOON, 10);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void namesWhatIsOver(Change change, Function<RevocationLogTest, List<Subject>> expected) {
        transactions.inTransaction(() -> {
            change.on(this);
            assertThat(held.elsewhere(this::logged)).as("before the commit").isEmpty();
            return true;
        });

        assertThat(logged()).containsExactlyInAnyOrderElementsOf(expected.apply(this));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void namesNothingThatWasUndone(Change change, Function<RevocationLogTest, List<Subject>> expected) {
        transactions.attempt(() -> {
            change.on(this);
            return Result.refused("the test wants it so");
        });

        assertThat(logged()).as("and not %s", expected).isEmpty();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                changing(
                        "revoke by id",
                        it -> it.sessions.revoke(it.ada.id(), it.laptop.id()),
                        it -> List.of(of(it.laptop))),
                changing("revoke by token", it -> it.sessions.revoke(it.laptop.token()), it -> List.of(of(it.laptop))),
                changing(
                        "revoke a list",
                        it -> it.sessions.revoke(
                                List.of(it.bobs.id(), aSession().build().id(), it.laptop.id())),
                        it -> List.of(of(it.bobs), of(it.laptop))),
                changing("revoke all", it -> it.sessions.revokeAll(it.ada.id()), it -> List.of(of(it.ada))),
                changing(
                        "revoke others",
                        it -> it.sessions.revokeOthers(it.ada.id(), it.laptop.id()),
                        it -> List.of(of(it.ada))),
                changing(
                        "remove what expired",
                        it -> it.sessions.removeExpired(LONG_AGO.plus(Duration.ofDays(2)), 10),
                        it -> List.of(of(it.over))),
                changing(
                        "confirm",
                        it -> it.sessions.confirm(it.ada.id(), it.laptop.id(), LATER),
                        it -> List.of(of(it.laptop))),
                changing(
                        "switch to another token",
                        it -> it.devices.save(
                                it.device, it.device.switchedTo(it.laptop.id(), it.builder.secret(), aSalt(), LATER)),
                        it -> List.of(of(it.laptop))),
                changing(
                        "change a profile",
                        it -> it.users.change(it.ada.id(), new ProfileChange("Countess", false, null), LATER),
                        it -> List.of(of(it.ada))),
                changing(
                        "verify an address",
                        it -> it.users.verify(it.ada.id(), it.ada.email(), LATER),
                        it -> List.of(of(it.ada))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noChanges")
    void namesNothingWhereNothingWasOver(Change change) {
        transactions.inTransaction(() -> {
            change.on(this);
            return true;
        });

        assertThat(logged()).isEmpty();
    }

    static Stream<Arguments> noChanges() {
        return Stream.of(
                nothing("revoke somebody else's", it -> it.sessions.revoke(it.bob.id(), it.laptop.id())),
                nothing(
                        "revoke an unknown id",
                        it -> it.sessions.revoke(it.ada.id(), aSession().build().id())),
                nothing(
                        "revoke an unknown token",
                        it -> it.sessions.revoke(aSession().build().token())),
                nothing("revoke an empty list", it -> it.sessions.revoke(List.of())),
                nothing(
                        "revoke a list of unknown ones",
                        it -> it.sessions.revoke(List.of(aSession().build().id()))),
                nothing(
                        "revoke all of nobody",
                        it -> it.sessions.revokeAll(UserBuilder.aUser().build().id())),
                nothing("remove nothing that expired", it -> it.sessions.removeExpired(LONG_AGO, 10)),
                nothing("confirm somebody else's", it -> it.sessions.confirm(it.bob.id(), it.laptop.id(), LATER)),
                nothing("confirm what is over", it -> it.sessions.confirm(it.bob.id(), it.over.id(), LATER)),
                nothing(
                        "change nobody",
                        it -> it.users.change(
                                UserBuilder.aUser().build().id(), new ProfileChange("Nobody", false, null), LATER)),
                nothing("verify another address", it -> it.users.verify(it.ada.id(), it.bob.email(), LATER)),
                nothing("begin a session", it -> {
                    var held = it.sessions.hold(it.ada.id(), SessionEpoch.FIRST);
                    assertThat(held).isTrue();
                    it.sessions.add(aSession().of(it.ada.id()).build());
                }),
                nothing("renew", it -> it.sessions.renew(it.laptop, it.laptop.renewedAt(LATER, POLICY))),
                nothing("move to another device", it -> {
                    var other = aDevice().build();
                    it.devices.add(other);
                    assertThat(it.devices.save(other, other.joinedBy(DeviceSession.joining(it.laptop, LATER))))
                            .isTrue();
                }),
                nothing(
                        "change the secret of a device",
                        it -> it.devices.save(
                                it.device, it.device.rekeyedAt(LATER, aSecret().hash()))),
                nothing("let somebody join who is gone", it -> {
                    var gone = aSession().of(it.ada.id()).build();
                    assertThat(it.devices.save(it.device, it.device.joinedBy(DeviceSession.joining(gone, LATER))))
                            .isFalse();
                }));
    }

    private List<Subject> logged() {
        return nodes.beyond(before.position());
    }

    private static Subject of(Session session) {
        return new Subject.OfSession(session.id());
    }

    private static Subject of(User user) {
        return new Subject.OfUser(user.id());
    }

    private static Arguments changing(
            String name, Consumer<RevocationLogTest> change, Function<RevocationLogTest, List<Subject>> expected) {
        return Arguments.of(Named.<Change>of(name, change::accept), expected);
    }

    private static Arguments nothing(String name, Consumer<RevocationLogTest> change) {
        return Arguments.of(Named.<Change>of(name, change::accept));
    }

    /** Something that is done to sessions or users. */
    @FunctionalInterface
    interface Change {

        void on(RevocationLogTest test);
    }
}
