package dev.latchkey.application.session;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.account.Users;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.session.Client;
import dev.latchkey.domain.session.Lifetime;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionEpoch;
import dev.latchkey.domain.session.SessionPolicy;
import dev.latchkey.domain.session.Sighting;
import dev.latchkey.domain.session.SignedIn;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every {@link Sessions} keeps to, whatever they are made of. */
public abstract class SessionsContract {

    private static final SessionEpoch FIRST = SessionEpoch.FIRST;
    private static final SessionEpoch SECOND = new SessionEpoch(1);

    private final User ada = UserBuilder.aUser().build();
    private final User bob = UserBuilder.aUser().build();

    /** The store under test. Each test makes its own users, so it need not be empty. */
    protected abstract Sessions sessions();

    /** The users whose sessions they are. */
    protected abstract Users users();

    @Test
    void findsWhatWasAddedByItsTokenWithItsUser() {
        var session = given(ada);

        assertThat(sessions().find(session.token())).contains(new SignedIn(session, ada));
        assertThat(sessions().find(aSession().build().token())).isEmpty();
    }

    @Test
    void givesBackASessionWithoutAnAbsoluteEnd() {
        users().add(ada);
        var endless = new SessionPolicy(POLICY.expiresIn(), POLICY.updateAge(), POLICY.freshAge(), null);
        var session = aSession().of(ada.id()).under(endless).notRemembered().build();

        sessions().add(session);

        assertThat(sessions().find(session.token())).map(SignedIn::session).contains(session);
    }

    @Test
    void findsWhatIsOverToo() {
        var session = given(ada);

        assertThat(sessions().ofUser(ada.id(), session.lifetime().expiresAt())).isEmpty();
        assertThat(sessions().find(session.token())).isPresent();
    }

    @Test
    void holdsNobodyWhoDoesNotExist() {
        assertThat(sessions().hold(ada.id(), FIRST)).isFalse();
    }

    @Test
    @Tag("SR-REV-05")
    void holdsNobodyOnceTheEpochHasPassed() {
        given(ada);
        assertThat(sessions().hold(ada.id(), FIRST)).isTrue();

        sessions().revokeAll(ada.id());

        assertThat(sessions().hold(ada.id(), FIRST)).isFalse();
        assertThat(sessions().hold(ada.id(), SECOND)).isTrue();
    }

    @Test
    void findsTheNamedOnesInTheirOrderWithTheirUsers() {
        var adas = given(ada);
        var bobs = given(bob);
        var unknown = aSession().build();

        assertThat(sessions().find(List.of(bobs.id(), unknown.id(), adas.id())))
                .containsExactly(new SignedIn(bobs, bob), new SignedIn(adas, ada));
        assertThat(sessions().find(List.of())).isEmpty();
    }

    @Test
    void revokesTheNamedOnesAndNoOthers() {
        var adas = given(ada);
        var bobs = given(bob);
        var kept = aSession().of(ada.id()).build();
        sessions().add(kept);

        sessions().revoke(List.of(bobs.id(), aSession().build().id(), adas.id()));
        sessions().revoke(List.of());

        assertThat(sessions().find(adas.token())).isEmpty();
        assertThat(sessions().find(bobs.token())).isEmpty();
        assertThat(sessions().find(kept.token())).isPresent();
    }

    @Test
    void listsTheUsersOwnNewestFirst() {
        users().add(ada);
        var early = aSession().of(ada.id()).begunAt(NOON).build();
        var late = aSession().of(ada.id()).begunAt(NOON.plusSeconds(1)).build();
        sessions().add(early);
        sessions().add(late);
        given(bob);

        assertThat(sessions().ofUser(ada.id(), NOON)).containsExactly(late, early);
    }

    @Test
    @Tag("SR-LIF-01")
    void listsASessionUntilTheVeryInstantItExpires() {
        var session = given(ada);
        var end = session.lifetime().expiresAt();

        assertThat(sessions().ofUser(ada.id(), end.minusNanos(1000))).containsExactly(session);
        assertThat(sessions().ofUser(ada.id(), end)).isEmpty();
    }

    @Test
    @Tag("SR-AUT-01")
    void makesASessionFreshAndMovesNothingElse() {
        var session = given(ada);
        var now = NOON.plus(Duration.ofDays(2));

        assertThat(sessions().confirm(ada.id(), session.id(), now)).isTrue();

        var lifetime = session.lifetime();
        assertThat(sessions().find(session.token()))
                .map(SignedIn::session)
                .map(Session::lifetime)
                .contains(new Lifetime(
                        lifetime.createdAt(),
                        lifetime.updatedAt(),
                        now,
                        lifetime.expiresAt(),
                        lifetime.endsAt(),
                        lifetime.remembered()));
    }

    @Test
    void makesNothingFreshThatIsOverGoneOrSomebodyElses() {
        var session = given(ada);
        var end = session.lifetime().expiresAt();

        assertThat(sessions().confirm(bob.id(), session.id(), NOON)).isFalse();
        assertThat(sessions().confirm(ada.id(), session.id(), end)).isFalse();
        assertThat(sessions().confirm(ada.id(), aSession().build().id(), NOON)).isFalse();
        assertThat(sessions().find(session.token())).map(SignedIn::session).contains(session);
    }

    /** Or else the answer would set the cookie of a token that has ended. */
    @Test
    @Tag("SR-LIF-04")
    void leavesASessionThatGotAnotherTokenMeanwhileAsItIs() {
        var session = given(ada);
        var another = aSession().build().token();
        var due = new Session(
                session.id(), session.user(), another, session.client(), session.lifetime(), session.lastSeen());

        assertThat(sessions().renew(due, due.renewedAt(NOON.plus(Duration.ofDays(2)), POLICY)))
                .contains(session);

        assertThat(sessions().find(session.token())).map(SignedIn::session).contains(session);
    }

    @Test
    void renewsASession() {
        var session = given(ada);
        var now = NOON.plus(Duration.ofDays(2));
        var renewed = session.renewedAt(now, POLICY);

        assertThat(sessions().renew(session, renewed)).contains(renewed);

        assertThat(sessions().find(session.token())).map(SignedIn::session).contains(renewed);
    }

    @Test
    @Tag("SR-LIF-03")
    void renewsWhatIsDueOnlyOnce() {
        var session = given(ada);
        var now = NOON.plus(Duration.ofDays(2));
        var renewed = session.renewedAt(now, POLICY);
        sessions().renew(session, renewed);

        assertThat(sessions().renew(session, session.renewedAt(now.plusSeconds(1), POLICY)))
                .contains(renewed);

        assertThat(sessions().find(session.token())).map(SignedIn::session).contains(renewed);
    }

    @Test
    void movesNothingButTheExpiryWhenRenewing() {
        var session = given(ada);
        var now = NOON.plus(Duration.ofDays(2));
        var renewed = session.renewedAt(now, POLICY).lifetime();
        var otherwiseChanged = new Session(
                session.id(),
                session.user(),
                session.token(),
                new Client("198.51.100.1", "another"),
                new Lifetime(NOON, now, now, renewed.expiresAt(), null, false),
                new Sighting(now, "198.51.100.0/24"));

        sessions().renew(session, otherwiseChanged);

        assertThat(sessions().find(session.token())).map(SignedIn::session).contains(session.renewedAt(now, POLICY));
    }

    @Test
    @Tag("SR-LIF-04")
    void doesNotRenewWhatIsOver() {
        var session = given(ada);
        var end = session.lifetime().expiresAt();

        assertThat(sessions().renew(session, session.renewedAt(end, POLICY))).isEmpty();

        assertThat(sessions().find(session.token())).map(SignedIn::session).contains(session);
    }

    @Test
    @Tag("SR-LIF-04")
    void doesNotBringBackWhatWasRevoked() {
        var session = given(ada);
        sessions().revoke(ada.id(), session.id());

        assertThat(sessions().renew(session, session.renewedAt(NOON, POLICY))).isEmpty();

        assertThat(sessions().find(session.token())).isEmpty();
    }

    @Test
    @Tag("SR-REV-03")
    void revokesOnlyTheUsersOwn() {
        var adas = given(ada);
        var bobs = given(bob);

        assertThat(sessions().revoke(ada.id(), bobs.id())).isFalse();
        assertThat(sessions().revoke(ada.id(), adas.id())).isTrue();
        assertThat(sessions().revoke(ada.id(), adas.id())).isFalse();

        assertThat(sessions().find(adas.token())).isEmpty();
        assertThat(sessions().find(bobs.token())).isPresent();
    }

    @Test
    void revokesByToken() {
        var session = given(ada);

        assertThat(sessions().revoke(session.token())).isTrue();
        assertThat(sessions().revoke(session.token())).isFalse();

        assertThat(sessions().find(session.token())).isEmpty();
    }

    @Test
    @Tag("SR-REV-04")
    void revokesAllOfAUserAndNobodyElses() {
        given(ada);
        var another = aSession().of(ada.id()).build();
        sessions().add(another);
        var bobs = given(bob);

        assertThat(sessions().revokeAll(ada.id())).isEqualTo(2);

        assertThat(sessions().ofUser(ada.id(), NOON)).isEmpty();
        assertThat(sessions().ofUser(bob.id(), NOON)).containsExactly(bobs);
    }

    @Test
    @Tag("SR-REV-08")
    void revokesThoseOfEveryone() {
        var adas = given(ada);
        var bobs = given(bob);

        assertThat(sessions().revokeEveryone()).isGreaterThanOrEqualTo(2);

        assertThat(sessions().find(List.of(adas.id(), bobs.id()))).isEmpty();
        assertThat(sessions().hold(ada.id(), FIRST)).isFalse();
        assertThat(sessions().hold(ada.id(), SECOND)).isTrue();
        assertThat(sessions().hold(bob.id(), SECOND)).isTrue();
        assertThat(sessions().revokeEveryone()).isZero();
    }

    @Test
    @Tag("SR-REV-04")
    void revokesAllOfAUserButOne() {
        given(ada);
        var kept = aSession().of(ada.id()).build();
        sessions().add(kept);
        var bobs = given(bob);

        assertThat(sessions().revokeOthers(ada.id(), kept.id())).isEqualTo(1);

        assertThat(sessions().ofUser(ada.id(), NOON)).containsExactly(kept);
        assertThat(sessions().ofUser(bob.id(), NOON)).containsExactly(bobs);
        assertThat(sessions().hold(ada.id(), FIRST)).isFalse();
    }

    @Test
    @Tag("SR-LIF-09")
    void removesExpiredOnesUpToALimit() {
        users().add(ada);
        var longAgo = NOON.minus(Duration.ofDays(36_500));
        for (var i = 0; i < 3; i++) {
            sessions().add(aSession().of(ada.id()).begunAt(longAgo).build());
        }
        var live = given(bob);
        var end = longAgo.plus(POLICY.expiresIn());

        assertThat(sessions().removeExpired(end.minusNanos(1000), 10)).isZero();
        assertThat(sessions().removeExpired(end, 2)).isEqualTo(2);
        assertThat(sessions().removeExpired(end, 2)).isEqualTo(1);

        assertThat(sessions().ofUser(ada.id(), longAgo)).isEmpty();
        assertThat(sessions().find(live.token())).isPresent();
    }

    private Session given(User user) {
        users().add(user);
        var session = aSession().of(user.id()).build();
        sessions().add(session);
        return session;
    }
}
