package dev.latchkey.persistence.session;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.Overloaded;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.revocation.MovableStopwatch;
import dev.latchkey.application.session.FixedLookup;
import dev.latchkey.application.session.Found;
import dev.latchkey.application.session.InMemoryLookup;
import dev.latchkey.application.session.InMemorySessions;
import dev.latchkey.application.session.KnownSession;
import dev.latchkey.application.session.ObservedLookup;
import dev.latchkey.application.session.SessionLookup;
import dev.latchkey.application.session.TestTokenSigner;
import dev.latchkey.application.session.TokenSigner;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.revocation.LeaseTerm;
import dev.latchkey.domain.revocation.LogPosition;
import dev.latchkey.domain.revocation.News;
import dev.latchkey.domain.revocation.Node;
import dev.latchkey.domain.revocation.NodeId;
import dev.latchkey.domain.revocation.Registration;
import dev.latchkey.domain.revocation.Subject;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionBuilder;
import dev.latchkey.domain.session.SessionPolicy;
import dev.latchkey.domain.session.SignedIn;
import dev.latchkey.domain.session.SignedToken;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CachedSessionsTest {

    private static final Duration TICK = Duration.ofNanos(1_000);
    private static final Duration AGE = Duration.ofDays(50);
    private static final LeaseTerm LONG = new LeaseTerm(Duration.ofDays(100));
    private static final LogPosition POSITION = new LogPosition("somewhere");
    private static final Found NOTHING = new Found.Nothing();

    private final InMemoryStore store = new InMemoryStore();
    private final InMemorySessions sessions = new InMemorySessions(store);
    private final TokenSigner signer = new TestTokenSigner("we");
    private final MovableStopwatch stopwatch = new MovableStopwatch(NOON);
    private final InstantSource clock = () -> stopwatch.now().wall();
    private final Node node = new Node(LONG, 10);
    private final AtomicInteger reads = new AtomicInteger();
    private final SessionLookup stored =
            new ObservedLookup(new InMemoryLookup(signer, sessions), reads::incrementAndGet);
    private final SessionLookup cached = cached(stored, AGE, 100);

    private final User ada = UserBuilder.aUser().build();
    private final User bob = UserBuilder.aUser().build();
    private final SessionBuilder begun = aSession().of(ada.id());
    private final Session adas = begun.build();
    private final SignedToken cookieOfAdas = signer.sign(begun.token());

    @BeforeEach
    void begin() {
        new InMemoryUsers(store).add(ada);
        new InMemoryUsers(store).add(bob);
        node.registered(new Registration(new NodeId("this"), POSITION));
        renewLease();
    }

    @Test
    void rememberWhatTheyFoundWithoutReadingItAgain() {
        var cookie = given();

        var first = cached.find(cookie);
        var second = cached.find(cookie);

        assertThat(first).isEqualTo(known(adas));
        assertThat(second).isSameAs(first);
        assertThat(reads).hasValue(1);
    }

    @Test
    @Tag("SR-REV-02")
    void readWhileThereIsNoLease() {
        var cookie = givenRemembered();
        node.refused();

        assertRead(cookie, known(adas));
        assertRead(cookie, known(adas));
    }

    @Test
    @Tag("SR-REV-02")
    void readFromTheVeryMomentTheLeaseRunsOut() {
        var brief = new Node(new LeaseTerm(Duration.ofSeconds(2)), 10);
        brief.registered(new Registration(new NodeId("brief"), POSITION));
        brief.renewed(brief.renewal(stopwatch.now()).orElseThrow(), new News(List.of(), POSITION));
        var cookie = given();
        var lookup = new CachedSessions(stored, brief, POLICY, stopwatch, clock, new CookieCacheConfig(AGE, 10));
        lookup.find(cookie);
        reads.set(0);

        stopwatch.advance(brief.term().reliedOn().minusNanos(1));
        lookup.find(cookie);
        assertThat(reads).hasValue(0);
        stopwatch.advance(Duration.ofNanos(1));
        lookup.find(cookie);
        assertThat(reads).hasValue(1);
    }

    @Test
    @Tag("SR-REV-02")
    void failWhenThereIsNeitherALeaseNorAnAnswer() {
        var failing = cached(
                new ObservedLookup(stored, () -> {
                    throw new Overloaded("on purpose", TICK);
                }),
                AGE,
                10);

        assertThatExceptionOfType(Overloaded.class).isThrownBy(() -> failing.find(given()));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    @Tag("SR-REV-01")
    void readOnceSomethingWasRevokedSinceThatConcernsTheSession(Subject subject) {
        var cookie = givenRemembered();
        node.heard(List.of(concerning(subject)));

        assertRead(cookie, known(adas));
        assertRemembered(cookie, known(adas));

        sessions.revoke(adas.token());
        node.heard(List.of(concerning(subject)));
        assertRead(cookie, NOTHING);
        assertRead(cookie, NOTHING);
    }

    /** Of each kind one, in whose place {@link #concerning} puts one that concerns the session. */
    static Stream<Subject> subjects() {
        return Stream.of(
                new Subject.OfSession(aSession().build().id()),
                new Subject.OfUser(UserBuilder.aUser().build().id()),
                new Subject.OfEveryone());
    }

    private Subject concerning(Subject example) {
        return switch (example) {
            case Subject.OfSession _ -> new Subject.OfSession(adas.id());
            case Subject.OfUser _ -> new Subject.OfUser(ada.id());
            case Subject.OfEveryone everyone -> everyone;
        };
    }

    @Test
    @Tag("SR-REV-04")
    void goOnRememberingWhatNoRevocationConcerns() {
        var cookie = givenRemembered();

        node.heard(List.of(new Subject.OfSession(aSession().build().id()), new Subject.OfUser(bob.id())));

        assertRemembered(cookie, known(adas));
    }

    /** The row was read before it went, and comes to be remembered after everybody thought that it was forgotten. */
    @ParameterizedTest
    @MethodSource("subjects")
    @Tag("SR-REV-11")
    void neverAnswerWithWhatWasReadBeforeARevocationAndStoredAfterIt(Subject subject) {
        var cookie = given();
        var revoked = new AtomicInteger();
        var racing = cached(
                new ObservedLookup(stored, () -> {
                    if (revoked.getAndIncrement() == 0) {
                        sessions.revoke(adas.token());
                        node.heard(List.of(concerning(subject)));
                    }
                }),
                AGE,
                10);

        assertThat(racing.find(cookie))
                .as("asked before the revocation was answered")
                .isEqualTo(known(adas));

        assertThat(racing.find(cookie)).isEqualTo(NOTHING);
    }

    @Test
    @Tag("SR-REV-11")
    void neverAnswerWithWhatWasReadBeforeTheNodeRegisteredAnew() {
        var cookie = given();
        var racing = cached(
                new ObservedLookup(stored, () -> {
                    node.refused();
                    node.registered(new Registration(new NodeId("another"), POSITION));
                    renewLease();
                }),
                AGE,
                10);
        racing.find(cookie);
        sessions.revoke(adas.token());

        assertThat(racing.find(cookie)).isEqualTo(NOTHING);
    }

    @Test
    @Tag("SR-REV-11")
    void rememberNothingForLongerThanTheyMay() {
        var young = cached(stored, Duration.ofMinutes(5), 10);
        var cookie = given();
        young.find(cookie);
        reads.set(0);

        stopwatch.advance(Duration.ofMinutes(5).minusNanos(1));
        young.find(cookie);
        assertThat(reads).hasValue(0);
        stopwatch.advance(Duration.ofNanos(1));
        young.find(cookie);
        assertThat(reads).hasValue(1);
    }

    @Test
    @Tag("SR-LIF-03")
    void readFromTheVeryInstantTheSessionIsDueForRenewal() {
        assertRememberedUntil(NOON.plus(POLICY.updateAge()), givenRemembered());
    }

    @Test
    @Tag("SR-LIF-01")
    void readFromTheVeryInstantTheSessionIsOver() {
        var brief = aSession().of(ada.id()).notRemembered();

        assertRememberedUntil(
                brief.build().lifetime().expiresAt(), remembered(brief.build(), signer.sign(brief.token())));
    }

    @Test
    void rememberNothingThatIsDueOrOverAlready() {
        var due = aSession().of(ada.id()).begunAt(NOON.minus(POLICY.updateAge()));
        var over = aSession().of(ada.id()).begunAt(NOON.minus(POLICY.expiresIn()));
        var justNot =
                aSession().of(ada.id()).begunAt(NOON.minus(POLICY.updateAge()).plus(TICK));
        Stream.of(due, over, justNot).forEach(each -> sessions.add(each.build()));

        for (var late : List.of(due, over)) {
            assertRead(signer.sign(late.token()), known(late.build()));
            assertRead(signer.sign(late.token()), known(late.build()));
        }
        assertRead(signer.sign(justNot.token()), known(justNot.build()));
        assertRemembered(signer.sign(justNot.token()), known(justNot.build()));
    }

    @Test
    @Tag("SR-LIF-03")
    void rememberNothingOfSessionsThatEveryUseRenews() {
        var always = new SessionPolicy(POLICY.expiresIn(), Duration.ZERO, POLICY.freshAge(), null);
        var used = aSession().of(ada.id()).under(always);
        sessions.add(used.build());
        var lookup = new CachedSessions(stored, node, always, stopwatch, clock, new CookieCacheConfig(AGE, 10));

        lookup.find(signer.sign(used.token()));
        lookup.find(signer.sign(used.token()));

        assertThat(reads).hasValue(2);
    }

    @Test
    @Tag("SR-REV-11")
    void rememberNoMoreThanThereIsRoomFor() {
        var many = 20_000;
        var counting = new ObservedLookup(new FixedLookup(known(adas)), reads::incrementAndGet);
        var small = cached(counting, AGE, 10);
        IntStream.range(0, many).forEach(number -> small.find(numbered(number)));
        reads.set(0);

        IntStream.range(0, many).forEach(number -> small.find(numbered(number)));

        assertThat(reads).hasValueGreaterThan(many / 2);
    }

    @Test
    @Tag("SR-TOK-06")
    void rememberNothingOfCookiesThatLeadToNothing() {
        var forged = new TestTokenSigner("they").sign(aSession().token());
        var late = aSession().of(ada.id());
        var early = signer.sign(late.token());

        assertRead(forged, new Found.Unrecognised());
        assertRead(forged, new Found.Unrecognised());
        assertRead(early, NOTHING);
        sessions.add(late.build());
        assertRead(early, known(late.build()));
    }

    @Test
    @Tag("SR-TOK-06")
    void rememberTheCookieAndNotTheSession() {
        givenRemembered();

        assertRead(new TestTokenSigner("they").sign(begun.token()), new Found.Unrecognised());
        assertRead(new SignedToken(begun.token().value()), new Found.Unrecognised());
    }

    @Test
    @Tag("SR-REV-01")
    void forgetEveryCookieOfASession() {
        var counting = new ObservedLookup(new FixedLookup(known(adas)), reads::incrementAndGet);
        var lookup = cached(counting, AGE, 10);
        lookup.find(numbered(1));
        lookup.find(numbered(2));
        reads.set(0);
        lookup.find(numbered(1));
        lookup.find(numbered(2));
        assertThat(reads).hasValue(0);

        node.heard(List.of(new Subject.OfSession(adas.id())));

        lookup.find(numbered(1));
        lookup.find(numbered(2));
        assertThat(reads).hasValue(2);
    }

    @Test
    void readAndRememberWhatIsStoredWhenTheyAreToldTo() {
        var cookie = givenRemembered();
        var renewed = adas.renewedAt(NOON.plusSeconds(60), POLICY);
        sessions.renew(adas, renewed);

        assertThat(cached.read(cookie)).isEqualTo(known(renewed));
        assertThat(reads).hasValue(1);

        assertRemembered(cookie, known(renewed));
    }

    @Test
    void areMadeToRememberSomethingForAWhile() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CookieCacheConfig(Duration.ZERO, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CookieCacheConfig(AGE, 0));
    }

    private void assertRememberedUntil(Instant end, SignedToken cookie) {
        stopwatch.advance(Duration.between(NOON, end).minus(TICK));
        cached.find(cookie);
        assertThat(reads).hasValue(0);
        stopwatch.advance(TICK);
        cached.find(cookie);
        cached.find(cookie);
        assertThat(reads).hasValue(2);
    }

    private void assertRead(SignedToken cookie, Found expected) {
        reads.set(0);
        assertThat(cached.find(cookie)).isEqualTo(expected);
        assertThat(reads).hasValue(1);
    }

    private void assertRemembered(SignedToken cookie, Found expected) {
        reads.set(0);
        assertThat(cached.find(cookie)).isEqualTo(expected);
        assertThat(reads).hasValue(0);
    }

    private SignedToken given() {
        sessions.add(adas);
        return cookieOfAdas;
    }

    private SignedToken givenRemembered() {
        return remembered(adas, cookieOfAdas);
    }

    private SignedToken remembered(Session session, SignedToken cookie) {
        sessions.add(session);
        cached.find(cookie);
        reads.set(0);
        return cookie;
    }

    private static SignedToken numbered(int number) {
        return new SignedToken("cookie " + number);
    }

    private KnownSession known(Session session) {
        return new KnownSession(new SignedIn(session, ada));
    }

    private void renewLease() {
        node.renewed(node.renewal(stopwatch.now()).orElseThrow(), new News(List.of(), POSITION));
    }

    private SessionLookup cached(SessionLookup lookup, Duration maximumAge, int maximumSize) {
        return new CachedSessions(
                lookup, node, POLICY, stopwatch, clock, new CookieCacheConfig(maximumAge, maximumSize));
    }
}
