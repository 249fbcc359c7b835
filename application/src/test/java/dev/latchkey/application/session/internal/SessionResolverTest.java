package dev.latchkey.application.session.internal;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.MovableClock;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.session.FixedLookup;
import dev.latchkey.application.session.Found;
import dev.latchkey.application.session.InMemoryLookup;
import dev.latchkey.application.session.InMemorySessions;
import dev.latchkey.application.session.InspectSession;
import dev.latchkey.application.session.KnownSession;
import dev.latchkey.application.session.ObservedLookup;
import dev.latchkey.application.session.ResolveSession;
import dev.latchkey.application.session.ResolveSession.Presented;
import dev.latchkey.application.session.ResolveSession.Resolution;
import dev.latchkey.application.session.SessionLookup;
import dev.latchkey.application.session.TestTokenSigner;
import dev.latchkey.application.session.TokenSigner;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.session.Client;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionBuilder;
import dev.latchkey.domain.session.SessionPolicy;
import dev.latchkey.domain.session.Sighting;
import dev.latchkey.domain.session.SignedIn;
import dev.latchkey.domain.session.SignedToken;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SessionResolverTest {

    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

    private static final Client ELSEWHERE = new Client("198.51.100.7", "another");

    private static final Resolution UNRECOGNISED = new Resolution.Unrecognised();
    private static final Resolution OVER = new Resolution.Over();
    private static final Resolution OVER_MEANWHILE = new Resolution.OverMeanwhile();

    private final InMemoryStore store = new InMemoryStore();
    private final InMemorySessions sessions = new InMemorySessions(store);
    private final TokenSigner signer = new TestTokenSigner("we");
    private final MovableClock clock = new MovableClock(NOON);
    private final List<Noted> noted = new ArrayList<>();
    private final SessionLookup lookup = new InMemoryLookup(signer, sessions);
    private final ResolveSession resolveSession = resolver(lookup);
    private final InspectSession inspectSession = resolver(lookup);

    private final User ada = UserBuilder.aUser().build();

    @BeforeEach
    void addAda() {
        new InMemoryUsers(store).add(ada);
    }

    @Test
    void findsASessionThatIsLive() {
        var begun = aSession().of(ada.id());
        var session = given(begun);

        assertThat(resolveSession.resolve(cookieOf(begun))).isEqualTo(current(session));
    }

    @Test
    @Tag("SR-TOK-06")
    void recognisesNothingThatSomebodyElseSigned() {
        var begun = aSession().of(ada.id());
        given(begun);
        var forged = presented(new TestTokenSigner("they").sign(begun.token()));

        assertThat(resolveSession.resolve(forged)).isEqualTo(UNRECOGNISED);
    }

    @Test
    @Tag("SR-TOK-06")
    void recognisesNoTokenWithoutASignature() {
        var begun = aSession().of(ada.id());
        given(begun);
        var bare = presented(new SignedToken(begun.token().value()));

        assertThat(resolveSession.resolve(bare)).isEqualTo(UNRECOGNISED);
    }

    @ParameterizedTest
    @MethodSource("dev.latchkey.domain.account.HostileTexts#all")
    @Tag("SR-TOK-06")
    void recognisesNothingMalformedAndDoesNotLookItUp(String sent) {
        var resolution = resolveSession.resolve(presented(new SignedToken(sent)));

        assertThat(resolution).isEqualTo(UNRECOGNISED);
    }

    @Test
    void saysOverWhenThereIsNoSuchSession() {
        assertThat(resolveSession.resolve(cookieOf(aSession()))).isEqualTo(OVER);
    }

    @Test
    @Tag("SR-REV-01")
    void saysOverOnceTheSessionWasRevoked() {
        var begun = aSession().of(ada.id());
        var session = given(begun);

        sessions.revoke(ada.id(), session.id());

        assertThat(resolveSession.resolve(cookieOf(begun))).isEqualTo(OVER);
    }

    @Test
    @Tag("SR-LIF-01")
    void saysOverFromTheVeryInstantTheSessionExpires() {
        var begun = aSession().of(ada.id()).notRemembered();
        var session = given(begun);
        var end = session.lifetime().expiresAt();

        clock.moveTo(end.minus(TICK));
        assertThat(resolveSession.resolve(cookieOf(begun))).isEqualTo(current(session));
        clock.moveTo(end);
        assertThat(resolveSession.resolve(cookieOf(begun))).isEqualTo(OVER);
        clock.moveTo(end.plus(TICK));
        assertThat(resolveSession.resolve(cookieOf(begun))).isEqualTo(OVER);
    }

    @Test
    @Tag("SR-LIF-04")
    void doesNotRenewWhatIsOver() {
        var begun = aSession().of(ada.id());
        var session = given(begun);
        clock.moveTo(session.lifetime().expiresAt());

        assertThat(resolveSession.resolve(cookieOf(begun))).isEqualTo(OVER);

        assertThat(store.sessions.values()).containsExactly(session);
    }

    @Test
    @Tag("SR-LIF-03")
    void renewsASessionFromTheVeryInstantItIsDue() {
        var begun = aSession().of(ada.id());
        var session = given(begun);
        var due = NOON.plus(POLICY.updateAge());

        clock.moveTo(due.minus(TICK));
        assertThat(resolveSession.resolve(cookieOf(begun))).isEqualTo(current(session));
        clock.moveTo(due);
        var renewed = session.renewedAt(due, POLICY);
        assertThat(resolveSession.resolve(cookieOf(begun))).isEqualTo(renewed(renewed));

        assertThat(store.sessions.values()).containsExactly(renewed);
    }

    @Test
    @Tag("SR-LIF-03")
    void renewsASessionOncePerUpdateAge() {
        var begun = aSession().of(ada.id());
        given(begun);
        clock.moveTo(NOON.plus(POLICY.updateAge()).plus(TICK));

        assertThat(resolveSession.resolve(cookieOf(begun))).isInstanceOf(Resolution.Renewed.class);
        assertThat(resolveSession.resolve(cookieOf(begun))).isInstanceOf(Resolution.Current.class);

        clock.advance(POLICY.updateAge().minus(TICK));
        assertThat(resolveSession.resolve(cookieOf(begun))).isInstanceOf(Resolution.Current.class);
        clock.advance(TICK);
        assertThat(resolveSession.resolve(cookieOf(begun))).isInstanceOf(Resolution.Renewed.class);
    }

    @Test
    @Tag("SR-AUT-01")
    void saysFreshUntilTheVeryInstantTheFreshAgeHasPassed() {
        var begun = aSession().of(ada.id()).notRemembered();
        given(begun);
        var policy = new SessionPolicy(POLICY.expiresIn(), POLICY.updateAge(), Duration.ofHours(1), null);
        var stale = NOON.plus(policy.freshAge());

        clock.moveTo(stale.minus(TICK));
        assertThat(good(resolver(policy).resolve(cookieOf(begun))).fresh()).isTrue();
        clock.moveTo(stale);
        assertThat(good(resolver(policy).resolve(cookieOf(begun))).fresh()).isFalse();
        clock.moveTo(stale.plus(TICK));
        assertThat(good(resolver(policy).resolve(cookieOf(begun))).fresh()).isFalse();
    }

    @Test
    @Tag("SR-AUT-01")
    void saysFreshOrNotOfASessionThatIsRenewedToo() {
        var begun = aSession().of(ada.id());
        var session = given(begun);
        var policy = new SessionPolicy(POLICY.expiresIn(), Duration.ZERO, Duration.ofHours(1), null);
        var stale = NOON.plus(policy.freshAge());

        clock.moveTo(stale.minus(TICK));
        assertThat(resolver(policy).resolve(cookieOf(begun)))
                .isEqualTo(new Resolution.Renewed(known(session.renewedAt(stale.minus(TICK), policy)), true));
        clock.moveTo(stale);
        assertThat(resolver(policy).resolve(cookieOf(begun)))
                .isEqualTo(new Resolution.Renewed(known(session.renewedAt(stale, policy)), false));
    }

    @Test
    @Tag("SR-LIF-03")
    void renewsASessionOnceHoweverManyUsesFindItDueAtTheSameTime() {
        var begun = aSession().of(ada.id());
        var session = given(begun);
        var due = NOON.plus(POLICY.updateAge());
        var foundByAll = new KnownSession(sessions.find(begun.token().hash()).orElseThrow());
        clock.moveTo(due);
        resolver(new FixedLookup(foundByAll)).resolve(cookieOf(begun));
        clock.advance(TICK);

        var second = resolver(new FixedLookup(foundByAll)).resolve(cookieOf(begun));

        assertThat(second).isEqualTo(current(session.renewedAt(due, POLICY)));
        assertThat(store.sessions.values()).containsExactly(session.renewedAt(due, POLICY));
    }

    @Test
    @Tag("SR-LIF-03")
    void neverLetsASessionExpireEarlierBecauseAnotherClockIsBehind() {
        var begun = aSession().of(ada.id());
        var session = given(begun);
        var due = NOON.plus(POLICY.updateAge());
        var foundByAll = new KnownSession(sessions.find(begun.token().hash()).orElseThrow());
        clock.moveTo(due.plus(TICK));
        resolver(new FixedLookup(foundByAll)).resolve(cookieOf(begun));
        clock.moveTo(due);

        resolver(new FixedLookup(foundByAll)).resolve(cookieOf(begun));

        assertThat(store.sessions.values()).containsExactly(session.renewedAt(due.plus(TICK), POLICY));
    }

    @Test
    void neverRenewsASessionThatIsNotRemembered() {
        var begun = aSession().of(ada.id()).notRemembered();
        var session = given(begun);
        clock.moveTo(session.lifetime().expiresAt().minus(TICK));

        assertThat(resolveSession.resolve(cookieOf(begun))).isEqualTo(current(session));

        assertThat(store.sessions.values()).containsExactly(session);
    }

    @Test
    @Tag("SR-LIF-01")
    void letsNoUseCarryASessionBeyondItsAbsoluteEnd() {
        var begun = aSession().of(ada.id());
        var end = NOON.plus(Duration.ofDays(90));
        given(begun);

        while (clock.instant().isBefore(end.minus(TICK))) {
            assertThat(resolveSession.resolve(cookieOf(begun)))
                    .isInstanceOfAny(Resolution.Current.class, Resolution.Renewed.class);
            clock.advance(Duration.ofHours(6));
        }

        clock.moveTo(end.minus(TICK));
        assertThat(resolveSession.resolve(cookieOf(begun))).isInstanceOf(Resolution.Current.class);
        clock.moveTo(end);
        assertThat(resolveSession.resolve(cookieOf(begun))).isEqualTo(OVER);
    }

    @Test
    @Tag("SR-LIF-04")
    void saysOverMeanwhileWhenTheSessionIsRevokedBeforeItIsRenewed() {
        var begun = aSession().of(ada.id());
        given(begun);
        clock.moveTo(NOON.plus(POLICY.updateAge()));
        var revokedAfterLoading = after(() -> sessions.revoke(begun.token().hash()));

        assertThat(resolver(revokedAfterLoading).resolve(cookieOf(begun))).isEqualTo(OVER_MEANWHILE);

        assertThat(store.sessions).isEmpty();
        assertThat(resolveSession.resolve(cookieOf(begun))).isEqualTo(OVER);
    }

    @Test
    @Tag("SR-REV-05")
    void saysOverMeanwhileWhenAllSessionsAreRevokedBeforeOneIsRenewed() {
        var begun = aSession().of(ada.id());
        given(begun);
        clock.moveTo(NOON.plus(POLICY.updateAge()));
        var allRevokedAfterLoading = after(() -> sessions.revokeAll(ada.id()));

        assertThat(resolver(allRevokedAfterLoading).resolve(cookieOf(begun))).isEqualTo(OVER_MEANWHILE);

        assertThat(store.sessions).isEmpty();
    }

    @Test
    @Tag("SR-LIF-03")
    void onlySaysThatARenewalIsDueWhenItIsToInspect() {
        var begun = aSession().of(ada.id());
        var session = given(begun);
        var due = NOON.plus(POLICY.updateAge());

        clock.moveTo(due.minus(TICK));
        assertThat(inspectSession.inspect(cookieOf(begun))).isEqualTo(current(session));
        clock.moveTo(due);
        assertThat(inspectSession.inspect(cookieOf(begun)))
                .isEqualTo(new Resolution.Due(known(session), isFresh(session)));
        clock.moveTo(session.lifetime().expiresAt());
        assertThat(inspectSession.inspect(cookieOf(begun))).isEqualTo(OVER);

        assertThat(store.sessions.values()).containsExactly(session);
    }

    @Test
    @Tag("SR-TOK-06")
    void inspectsNothingThatSomebodyElseSigned() {
        var forged = presented(new TestTokenSigner("they").sign(aSession().token()));

        assertThat(inspectSession.inspect(forged)).isEqualTo(UNRECOGNISED);
    }

    @Test
    void renewsNoOtherSession() {
        var begun = aSession().of(ada.id());
        var session = given(begun);
        var other = given(aSession().of(ada.id()));
        var due = NOON.plus(POLICY.updateAge());
        clock.moveTo(due);

        resolveSession.resolve(cookieOf(begun));

        assertThat(store.sessions.values()).containsExactlyInAnyOrder(session.renewedAt(due, POLICY), other);
    }

    @Test
    @Tag("SR-DEV-08")
    void notesWhenAndWhereAGoodSessionIsSeen() {
        var begun = aSession().of(ada.id());
        var session = given(begun);
        var now = NOON.plus(POLICY.sightingInterval());
        clock.moveTo(now);

        resolveSession.resolve(cookieOf(begun));
        inspectSession.inspect(cookieOf(begun));

        var seen = new Noted(session, new Sighting(now, "198.51.100.0/24"));
        assertThat(noted).containsExactly(seen, seen);
    }

    @Test
    @Tag("SR-DEV-08")
    void notesNothingOfASessionThatWasSeenLately() {
        var begun = aSession().of(ada.id());
        given(begun);
        clock.moveTo(NOON.plus(POLICY.sightingInterval()).minus(TICK));

        resolveSession.resolve(cookieOf(begun));
        inspectSession.inspect(cookieOf(begun));

        assertThat(noted).isEmpty();
    }

    @Test
    @Tag("SR-DEV-08")
    void notesThatASessionIsSeenWhichIsDueOrRenewed() {
        var begun = aSession().of(ada.id());
        var session = given(begun);
        var due = NOON.plus(POLICY.updateAge());
        clock.moveTo(due);

        inspectSession.inspect(cookieOf(begun));
        resolveSession.resolve(cookieOf(begun));

        assertThat(noted).extracting(Noted::found).containsExactly(session, session.renewedAt(due, POLICY));
    }

    @Test
    @Tag("SR-DEV-08")
    @Tag("SR-LIF-04")
    void notesNothingOfWhatIsOverOrForged() {
        var begun = aSession().of(ada.id());
        var session = given(begun);
        clock.moveTo(NOON.plus(POLICY.updateAge()));
        var revokedAfterLoading = after(() -> sessions.revoke(begun.token().hash()));

        resolveSession.resolve(presented(new TestTokenSigner("they").sign(begun.token())));
        resolver(revokedAfterLoading).resolve(cookieOf(begun));
        resolveSession.resolve(cookieOf(begun));
        clock.moveTo(session.lifetime().expiresAt());
        inspectSession.inspect(cookieOf(begun));

        assertThat(noted).isEmpty();
    }

    @Test
    @Tag("SR-DEV-08")
    void looksASessionUpOnceAndChangesNothingToSeeIt() {
        var begun = aSession().of(ada.id()).notRemembered();
        var session = given(begun);
        clock.moveTo(NOON.plus(POLICY.sightingInterval()));
        var lookups = new AtomicInteger();
        var resolver = resolver(new ObservedLookup(lookup, lookups::incrementAndGet));

        resolver.resolve(cookieOf(begun));

        assertThat(lookups).hasValue(1);
        assertThat(noted).hasSize(1);
        assertThat(store.sessions.values()).containsExactly(session);
    }

    @Test
    @Tag("SR-REV-01")
    void believesWhatIsRememberedUnlessOnlyWhatIsStoredCounts() {
        var begun = aSession().of(ada.id());
        var session = given(begun);
        var resolver = resolver(new Remembering(known(session), lookup));
        sessions.revoke(begun.token().hash());

        var cookie = signer.sign(begun.token());
        assertThat(resolver.resolve(new Presented(cookie, ELSEWHERE, false))).isEqualTo(current(session));
        assertThat(resolver.inspect(new Presented(cookie, ELSEWHERE, false))).isEqualTo(current(session));
        assertThat(resolver.resolve(new Presented(cookie, ELSEWHERE, true))).isEqualTo(OVER);
        assertThat(resolver.inspect(new Presented(cookie, ELSEWHERE, true))).isEqualTo(OVER);
    }

    @Test
    void looksUpWhatIsStoredOnceAndNothingThatIsRemembered() {
        var begun = aSession().of(ada.id());
        var session = given(begun);
        var reads = new AtomicInteger();
        var stored = new ObservedLookup(lookup, reads::incrementAndGet);
        var resolver = resolver(new Remembering(new Found.Nothing(), stored));

        assertThat(resolver.resolve(new Presented(signer.sign(begun.token()), ELSEWHERE, true)))
                .isEqualTo(current(session));

        assertThat(reads).hasValue(1);
    }

    @Test
    @Tag("SR-DEV-08")
    void notesOnlyOnceThatARememberedSessionIsSeen() {
        var session = given(aSession().of(ada.id()));
        clock.moveTo(NOON.plus(POLICY.sightingInterval()));
        var remembered = resolver(new FixedLookup(known(session)));

        for (var time = 0; time < 3; time++) {
            remembered.resolve(presented(new SignedToken("whichever")));
            remembered.inspect(presented(new SignedToken("whichever")));
        }
        assertThat(noted).hasSize(1);

        resolver(new FixedLookup(known(session))).resolve(presented(new SignedToken("whichever")));
        assertThat(noted).as("read anew").hasSize(2);
    }

    @Test
    @Tag("SR-DEV-08")
    void notesThatARememberedSessionIsSeenOnceThatIsWorthIt() {
        var session = given(aSession().of(ada.id()));
        var remembered = resolver(new FixedLookup(known(session)));

        remembered.resolve(presented(new SignedToken("whichever")));
        assertThat(noted).isEmpty();

        clock.moveTo(NOON.plus(POLICY.sightingInterval()));
        remembered.resolve(presented(new SignedToken("whichever")));
        assertThat(noted).hasSize(1);
    }

    private SessionResolver resolver(SessionLookup lookup) {
        return new SessionResolver(lookup, sessions, this::keep, POLICY, clock);
    }

    private ResolveSession resolver(SessionPolicy policy) {
        return new SessionResolver(lookup, sessions, this::keep, policy, clock);
    }

    private void keep(Session found, Sighting sighting) {
        noted.add(new Noted(found, sighting));
    }

    /** Finds what there is, and then lets something happen before whoever asked can go on. */
    private SessionLookup after(Runnable event) {
        return new ObservedLookup(lookup, event);
    }

    /** Remembers that of every cookie, and reads what is stored. */
    private record Remembering(Found remembered, SessionLookup stored) implements SessionLookup {

        @Override
        public Found find(SignedToken presented) {
            return remembered;
        }

        @Override
        public Found read(SignedToken presented) {
            return stored.read(presented);
        }
    }

    /** What was noted of a session. */
    private record Noted(Session found, Sighting sighting) {}

    private Session given(SessionBuilder begun) {
        var session = begun.build();
        sessions.add(session);
        return session;
    }

    private Presented cookieOf(SessionBuilder begun) {
        return presented(signer.sign(begun.token()));
    }

    private static Presented presented(SignedToken token) {
        return new Presented(token, ELSEWHERE, false);
    }

    private KnownSession known(Session session) {
        return new KnownSession(new SignedIn(session, ada));
    }

    private Resolution current(Session session) {
        return new Resolution.Current(known(session), isFresh(session));
    }

    private Resolution renewed(Session session) {
        return new Resolution.Renewed(known(session), isFresh(session));
    }

    private static Resolution.Good good(Resolution resolution) {
        return (Resolution.Good) resolution;
    }

    private boolean isFresh(Session session) {
        return session.lifetime().isFreshAt(clock.instant(), POLICY);
    }
}
