package dev.latchkey.application.session.internal;

import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.ObservedTransactions;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.revocation.LoneNode;
import dev.latchkey.application.session.InMemorySessions;
import dev.latchkey.application.session.RevokeOtherSessions;
import dev.latchkey.application.session.RevokeSession;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionBuilder;
import dev.latchkey.domain.session.SessionEpoch;
import dev.latchkey.domain.session.SessionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SessionRevokerTest {

    private static final SessionId UNKNOWN = new SessionId("x".repeat(32));

    private final InMemoryStore store = new InMemoryStore();
    private final InMemorySessions sessions = new InMemorySessions(store);
    private final ObservedTransactions transactions = new ObservedTransactions(store);
    private final SessionRevoker revoker = new SessionRevoker(sessions, new LoneNode(transactions));

    private final User ada = UserBuilder.aUser().build();
    private final User bob = UserBuilder.aUser().build();

    private final SessionBuilder adasLaptop = aSession().of(ada.id());
    private final Session laptop = adasLaptop.build();
    private final Session phone = aSession().of(ada.id()).build();
    private final Session tablet = aSession().of(ada.id()).build();
    private final Session bobs = aSession().of(bob.id()).build();

    @BeforeEach
    void signIn() {
        var users = new InMemoryUsers(store);
        users.add(ada);
        users.add(bob);
        for (var session : new Session[] {laptop, phone, tablet, bobs}) {
            sessions.add(session);
        }
    }

    @Test
    @Tag("SR-REV-04")
    void endsTheOneSessionThatWasNamed() {
        assertThat(revoke(ada, phone.id())).isTrue();

        assertLeft(laptop, tablet, bobs);
    }

    @Test
    @Tag("SR-REV-03")
    void saysTheSameOfSomebodyElsesSessionAsOfNone() {
        assertThat(revoke(ada, bobs.id())).isFalse();
        assertThat(revoke(ada, UNKNOWN)).isFalse();

        assertLeft(laptop, phone, tablet, bobs);
    }

    @Test
    @Tag("SR-REV-03")
    void endsASessionOnlyOnce() {
        revoke(ada, phone.id());

        assertThat(revoke(ada, phone.id())).isFalse();

        assertLeft(laptop, tablet, bobs);
    }

    @Test
    void doesNotKeepSomebodyFromSigningInByEndingOneSession() {
        revoke(ada, phone.id());

        assertThat(sessions.hold(ada.id(), SessionEpoch.FIRST)).isTrue();
    }

    @Test
    @Tag("SR-REV-04")
    void endsAllSessionsOfTheAskerAndNobodyElses() {
        assertThat(revoker.revokeAll(ada.id()).value()).isEqualTo(3);

        assertLeft(bobs);
    }

    @Test
    @Tag("SR-REV-03")
    void findsNothingMoreToEndWhenAllHaveEnded() {
        revoker.revokeAll(ada.id());

        assertThat(revoker.revokeAll(ada.id()).value()).isZero();

        assertLeft(bobs);
    }

    @Test
    @Tag("SR-REV-05")
    void letsNoSignInThatIsUnderWaySurviveTheEndOfAll() {
        revoker.revokeAll(ada.id());

        assertThat(sessions.hold(ada.id(), SessionEpoch.FIRST)).isFalse();
        assertLeft(bobs);
    }

    @Test
    @Tag("SR-REV-04")
    void endsAllSessionsOfTheAskerButTheOneThatIsKept() {
        assertThat(revoker.revokeOthers(new RevokeOtherSessions.Command(ada.id(), laptop.id()))
                        .value())
                .isEqualTo(2);

        assertLeft(laptop, bobs);
    }

    @Test
    @Tag("SR-REV-05")
    void letsNoSignInThatIsUnderWaySurviveTheEndOfTheOthers() {
        revoker.revokeOthers(new RevokeOtherSessions.Command(ada.id(), laptop.id()));

        assertThat(sessions.hold(ada.id(), SessionEpoch.FIRST)).isFalse();
        assertLeft(laptop, bobs);
    }

    @Test
    @Tag("SR-REV-04")
    void keepsNobodyElsesSessionInThePlaceOfOnesOwn() {
        assertThat(revoker.revokeOthers(new RevokeOtherSessions.Command(ada.id(), bobs.id()))
                        .value())
                .isEqualTo(3);

        assertLeft(bobs);
    }

    @Test
    void endsAllOrNoneWhenTheTransactionFails() {
        transactions.failAtTheEnd();

        assertThatIllegalStateException().isThrownBy(() -> revoker.revokeAll(ada.id()));
        assertThatIllegalStateException()
                .isThrownBy(() -> revoker.revokeOthers(new RevokeOtherSessions.Command(ada.id(), laptop.id())));

        assertLeft(laptop, phone, tablet, bobs);
        assertThat(sessions.hold(ada.id(), SessionEpoch.FIRST)).isTrue();
    }

    private boolean revoke(User asker, SessionId session) {
        return revoker.revoke(new RevokeSession.Command(asker.id(), session)).value();
    }

    private void assertLeft(Session... expected) {
        assertThat(store.sessions.values()).containsExactlyInAnyOrder(expected);
    }
}
