package dev.latchkey.application.session.internal;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.InMemoryTransactions;
import dev.latchkey.application.revocation.LoneNode;
import dev.latchkey.application.session.InMemorySessions;
import dev.latchkey.application.session.RevokeByAdministrator.Whom;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionEpoch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SR-REV-08")
class AdministrativeRevokerTest {

    private final InMemoryStore store = new InMemoryStore();
    private final InMemorySessions sessions = new InMemorySessions(store);
    private final AdministrativeRevoker revoker =
            new AdministrativeRevoker(sessions, new LoneNode(new InMemoryTransactions(store)));
    private final User ada = UserBuilder.aUser().build();
    private final User bob = UserBuilder.aUser().build();

    @Test
    void endsAllSessionsOfOneUserAndNoOther() {
        given(ada);
        given(ada);
        var bobs = given(bob);

        var revoked = revoker.revoke(new Whom.OfUser(ada.id()));

        assertThat(revoked.value()).isEqualTo(2);
        assertThat(revoked.effect()).isEqualTo(LoneNode.AT_ONCE);
        assertThat(store.sessions.values()).containsExactly(bobs);
        assertThat(sessions.hold(ada.id(), SessionEpoch.FIRST)).isFalse();
        assertThat(sessions.hold(bob.id(), SessionEpoch.FIRST)).isTrue();
    }

    @Test
    void endsTheSessionsOfEveryoneAndLetsNoSignInThatIsUnderWaySurvive() {
        given(ada);
        given(bob);

        assertThat(revoker.revoke(new Whom.OfEveryone()).value()).isEqualTo(2);

        assertThat(sessions.ofUser(ada.id(), NOON)).isEmpty();
        assertThat(sessions.ofUser(bob.id(), NOON)).isEmpty();
        assertThat(sessions.hold(ada.id(), SessionEpoch.FIRST)).isFalse();
        assertThat(sessions.hold(bob.id(), SessionEpoch.FIRST)).isFalse();
    }

    @Test
    void findsNothingToEndOfAnUnknownUser() {
        given(bob);

        assertThat(revoker.revoke(new Whom.OfUser(ada.id())).value()).isZero();
        assertThat(store.sessions).hasSize(1);
    }

    private Session given(User user) {
        store.users.put(user.id(), user);
        store.epochs.put(user.id(), SessionEpoch.FIRST);
        var session = aSession().of(user.id()).build();
        sessions.add(session);
        return session;
    }
}
