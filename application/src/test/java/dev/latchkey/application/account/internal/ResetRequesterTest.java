package dev.latchkey.application.account.internal;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.latchkey.application.InMemoryLimits;
import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.Limits;
import dev.latchkey.application.MovableClock;
import dev.latchkey.application.ObservedTransactions;
import dev.latchkey.application.TestRandomness;
import dev.latchkey.application.account.InMemoryPasswordResets;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.account.KeptMails;
import dev.latchkey.application.account.Mail;
import dev.latchkey.application.account.RequestPasswordReset;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.PasswordReset;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.session.Client;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ResetRequesterTest {

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryPasswordResets resets = new InMemoryPasswordResets(store);
    private final ObservedTransactions transactions = new ObservedTransactions(store);
    private final KeptMails mails = new KeptMails();
    private final MovableClock clock = new MovableClock(NOON);
    private final Limits limits = new InMemoryLimits(clock);
    private final RequestPasswordReset requestPasswordReset = new ResetRequester(
            resets,
            mail -> {
                assertThat(transactions.isRunning()).isFalse();
                mails.send(mail);
            },
            limits,
            transactions,
            TestRandomness.seeded(1),
            clock);
    private final User ada = UserBuilder.aUser().build();

    @BeforeEach
    void addAda() {
        new InMemoryUsers(store).add(ada);
    }

    @Test
    void mailsAToken() {
        assertThat(request(ada.email())).isTrue();

        var mail = mails.last(Mail.ResetLink.class);
        assertThat(mail.to()).isEqualTo(ada.email());
        assertThat(mail.callbackUrl()).isEqualTo("/choose");
        assertThat(resets.isOutstanding(mail.token().hash(), NOON)).isTrue();
    }

    @Test
    @Tag("SR-TOK-02")
    void keepsOnlyTheHashOfTheToken() {
        request(ada.email());

        var token = mails.last(Mail.ResetLink.class).token();
        assertThat(store.resets.keySet()).containsExactly(PasswordReset.requestedAt(token, NOON));
        assertThat(store.resets.keySet().toString()).doesNotContain(token.value());
    }

    @Test
    @Tag("SR-AUT-06")
    void answersTheSameAfterTheSameWorkForAnAddressThatNobodyHas() {
        request(ada.email());
        var begun = transactions.count();

        assertThat(request(new Email("nobody@example.com"))).isTrue();

        assertThat(transactions.count()).isEqualTo(2 * begun);
        assertThat(mails.all()).hasSize(1);
        assertThat(store.resets).hasSize(1);
    }

    @Test
    void mailsAFewTimesForWhoeverAsksFromOneNetworkAndAnswersTheRestAlike() {
        for (var count = 0; count < 10; count++) {
            assertThat(request(ada.email())).isTrue();
        }

        assertThat(mails.all()).hasSize(3);
        clock.advance(Duration.ofHours(1));
        request(ada.email());
        assertThat(mails.all()).hasSize(4);
    }

    @Test
    @Tag("SR-AUT-05")
    void letsNoStrangerUseUpWhatTheOwnerMayAskFor() {
        for (var count = 0; count < 10; count++) {
            request(ada.email());
        }

        requestPasswordReset.request(
                new RequestPasswordReset.Command(ada.email(), "/home", new Client("198.51.100.7", "")));

        assertThat(mails.last(Mail.ResetLink.class).callbackUrl()).isEqualTo("/home");
        assertThat(resets.isOutstanding(mails.last(Mail.ResetLink.class).token().hash(), NOON))
                .isTrue();
    }

    @Test
    void mailsNothingWhenTheTransactionFails() {
        transactions.failAtTheEnd();

        assertThatIllegalStateException().isThrownBy(() -> request(ada.email()));

        assertThat(mails.all()).isEmpty();
    }

    private boolean request(Email email) {
        return requestPasswordReset
                .request(new RequestPasswordReset.Command(email, "/choose", new Client("192.0.2.1", "")))
                .isEmpty();
    }
}
