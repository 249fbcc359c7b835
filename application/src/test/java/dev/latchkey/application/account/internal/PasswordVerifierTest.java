package dev.latchkey.application.account.internal;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.application.InMemoryLimits;
import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.InMemoryTransactions;
import dev.latchkey.application.LimitReached;
import dev.latchkey.application.MovableClock;
import dev.latchkey.application.account.AccountRefusal.NoPassword;
import dev.latchkey.application.account.AccountRefusal.PasswordTooLong;
import dev.latchkey.application.account.AccountRefusal.SessionOverMeanwhile;
import dev.latchkey.application.account.AccountRefusal.WrongPassword;
import dev.latchkey.application.account.InMemoryCredentials;
import dev.latchkey.application.account.InMemoryPasswordAttempts;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.account.PasswordAttempts;
import dev.latchkey.application.account.PlainPasswords;
import dev.latchkey.application.account.VerifyPassword;
import dev.latchkey.application.revocation.LoneNode;
import dev.latchkey.application.session.InMemorySessions;
import dev.latchkey.application.session.internal.SessionConfirmer;
import dev.latchkey.domain.account.CredentialId;
import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.account.PasswordCredential;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SignedIn;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PasswordVerifierTest {

    private static final Password PASSWORD = new Password("correct horse");

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryUsers users = new InMemoryUsers(store);
    private final InMemoryCredentials credentials = new InMemoryCredentials(store);
    private final InMemorySessions sessions = new InMemorySessions(store);
    private final PlainPasswords passwords = new PlainPasswords();
    private final MovableClock clock = new MovableClock(NOON.plus(Duration.ofDays(2)));
    private final PasswordAttempts attempts = new InMemoryPasswordAttempts(new InMemoryLimits(clock), clock);
    private final VerifyPassword verifyPassword = new PasswordVerifier(
            new PasswordProver(credentials, passwords, attempts),
            new SessionConfirmer(sessions, new LoneNode(new InMemoryTransactions(store)), clock));

    private final User ada = UserBuilder.aUser().build();
    private final Session session = aSession().of(ada.id()).build();

    @BeforeEach
    void addAda() {
        users.add(ada);
        credentials.add(PasswordCredential.chosen(
                new CredentialId(ada.id().value()), ada.id(), passwords.hash(PASSWORD), NOON));
        sessions.add(session);
    }

    @Test
    @Tag("SR-AUT-01")
    void makesTheSessionFreshAsOfNow() {
        assertThat(verifyPassword.verify(command(PASSWORD))).isEmpty();

        assertThat(sessions.find(session.token()))
                .map(SignedIn::session)
                .map(found -> found.lifetime().freshSince())
                .contains(clock.instant());
    }

    @Test
    void freshensNothingForAWrongPassword() {
        assertThat(verifyPassword.verify(command(new Password("wrong")))).contains(new WrongPassword());
        assertThat(verifyPassword.verify(command(new Password("x".repeat(129)))))
                .contains(new PasswordTooLong());

        assertThat(sessions.find(session.token())).map(SignedIn::session).contains(session);
    }

    @Test
    @Tag("SR-AUT-05")
    void isNotEvenTriedAfterTooManyWrongPasswords() {
        for (var guess = 0; guess < PasswordAttempts.WRONG.uses(); guess++) {
            assertThat(verifyPassword.verify(command(new Password("wrong")))).contains(new WrongPassword());
        }

        assertThatExceptionOfType(LimitReached.class).isThrownBy(() -> verifyPassword.verify(command(PASSWORD)));
        assertThat(sessions.find(session.token())).map(SignedIn::session).contains(session);
    }

    @Test
    void saysWhenThereIsNoPassword() {
        store.credentials.clear();

        assertThat(verifyPassword.verify(command(PASSWORD))).contains(new NoPassword());
    }

    @Test
    void bringsNoSessionBack() {
        sessions.revoke(ada.id(), session.id());

        assertThat(verifyPassword.verify(command(PASSWORD))).contains(new SessionOverMeanwhile());

        assertThat(store.sessions).isEmpty();
    }

    private VerifyPassword.Command command(Password password) {
        return new VerifyPassword.Command(ada.id(), session.id(), password);
    }
}
