package dev.latchkey.application.session.internal;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.TestRandomness;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.session.BeginSession;
import dev.latchkey.application.session.BeginSession.Begun;
import dev.latchkey.application.session.BeginSession.Command;
import dev.latchkey.application.session.InMemorySessions;
import dev.latchkey.application.session.TestTokenSigner;
import dev.latchkey.application.session.TokenSigner;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.session.Client;
import dev.latchkey.domain.session.Lifetime;
import dev.latchkey.domain.session.SessionEpoch;
import dev.latchkey.domain.session.SessionToken;
import dev.latchkey.domain.session.SignedIn;
import java.util.HashSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SessionBeginnerTest {

    private static final Client CLIENT = new Client("192.0.2.7", "Mozilla/5.0");

    private final InMemoryStore store = new InMemoryStore();
    private final InMemorySessions sessions = new InMemorySessions(store);
    private final TokenSigner signer = new TestTokenSigner("we");
    private final BeginSession beginSession = new SessionBeginner(sessions, signer, TestRandomness.seeded(1), POLICY);

    private final User ada = UserBuilder.aUser().build();

    @BeforeEach
    void addAda() {
        new InMemoryUsers(store).add(ada);
    }

    @Test
    void storesTheSessionUnderTheHashOfTheSecretThatItGivesOut() {
        var begun = begin(true);

        var token = signer.open(begun.token()).orElseThrow();
        assertThat(sessions.find(token.hash())).contains(new SignedIn(begun.session(), ada));
    }

    @Test
    void beginsNowAndKeepsTheClient() {
        var begun = begin(true);

        assertThat(begun.session().user()).isEqualTo(ada.id());
        assertThat(begun.session().client()).isEqualTo(CLIENT);
        assertThat(begun.session().lifetime()).isEqualTo(Lifetime.begunAt(NOON, true, POLICY));
    }

    @Test
    void remembersOnlyWhoWantsIt() {
        var begun = begin(false);

        assertThat(begun.session().lifetime()).isEqualTo(Lifetime.begunAt(NOON, false, POLICY));
    }

    @Test
    @Tag("SR-TOK-01")
    void givesEverySessionANameAndASecretOfItsOwn() {
        var ids = new HashSet<>();
        var tokens = new HashSet<>();

        for (var i = 0; i < 1_000; i++) {
            var begun = begin(true);
            ids.add(begun.session().id());
            tokens.add(signer.open(begun.token()).orElseThrow());
        }

        assertThat(ids).hasSize(1_000);
        assertThat(tokens).hasSize(1_000);
    }

    @Test
    @Tag("SR-TOK-02")
    void storesNoSecret() {
        var begun = begin(true);

        var secret = signer.open(begun.token()).map(SessionToken::value).orElseThrow();
        assertThat(store.sessions.toString()).doesNotContain(secret);
        assertThat(begun.toString()).doesNotContain(secret);
    }

    @Test
    @Tag("SR-REV-05")
    void beginsNothingOnceTheUsersSessionsWereEnded() {
        sessions.revokeAll(ada.id());

        var begun = beginSession.begin(new Command(ada.id(), SessionEpoch.FIRST, CLIENT, true, NOON));

        assertThat(begun).isEmpty();
        assertThat(store.sessions).isEmpty();
    }

    @Test
    void beginsNothingForSomebodyWhoIsGone() {
        var gone = UserBuilder.aUser().build().id();

        var begun = beginSession.begin(new Command(gone, SessionEpoch.FIRST, CLIENT, true, NOON));

        assertThat(begun).isEmpty();
        assertThat(store.sessions).isEmpty();
    }

    private Begun begin(boolean remembered) {
        return beginSession
                .begin(new Command(ada.id(), SessionEpoch.FIRST, CLIENT, remembered, NOON))
                .orElseThrow();
    }
}
