package dev.latchkey.application.account.internal;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.InMemoryTransactions;
import dev.latchkey.application.MovableClock;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.AccountRefusal.EmailAlreadyVerified;
import dev.latchkey.application.account.AccountRefusal.EmailClaimExpired;
import dev.latchkey.application.account.AccountRefusal.EmailClaimInvalid;
import dev.latchkey.application.account.AccountRefusal.EmailMismatch;
import dev.latchkey.application.account.AccountRefusal.UserGone;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.account.KeptMails;
import dev.latchkey.application.account.Mail;
import dev.latchkey.application.account.SendVerificationEmail;
import dev.latchkey.application.account.TestClaimSigner;
import dev.latchkey.application.revocation.LoneNode;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.EmailClaim;
import dev.latchkey.domain.account.SignedClaim;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EmailVerifierTest {

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryUsers users = new InMemoryUsers(store);
    private final TestClaimSigner signer = new TestClaimSigner("we");
    private final KeptMails mails = new KeptMails();
    private final MovableClock clock = new MovableClock(NOON);
    private final EmailVerifier verifier = new EmailVerifier(
            users,
            signer,
            new VerificationMailer(signer, mails, clock),
            new LoneNode(new InMemoryTransactions(store)),
            clock);
    private final User ada = UserBuilder.aUser().build();

    @BeforeEach
    void addAda() {
        users.add(ada);
    }

    @Test
    void mailsTheAskerAClaimToTheirAddress() {
        assertThat(send(Optional.of(ada), ada.email())).isEmpty();

        var mail = mails.last(Mail.VerificationLink.class);
        assertThat(mail.to()).isEqualTo(ada.email());
        assertThat(mail.callbackUrl()).isEqualTo("/welcome");
        assertThat(signer.open(mail.claim())).contains(EmailClaim.madeAt(ada, NOON));
    }

    @Test
    void refusesTheAskerAnyOtherAddress() {
        assertThat(send(Optional.of(ada), new Email("bob@example.com"))).contains(new EmailMismatch());

        assertThat(mails.all()).isEmpty();
    }

    @Test
    void refusesTheAskerWhoseAddressIsVerified() {
        assertThat(send(Optional.of(verified()), ada.email())).contains(new EmailAlreadyVerified());

        assertThat(mails.all()).isEmpty();
    }

    @Test
    @Tag("SR-AUT-06")
    void tellsAStrangerNothing() {
        assertThat(send(Optional.empty(), ada.email())).isEmpty();
        assertThat(send(Optional.empty(), new Email("nobody@example.com"))).isEmpty();
        verified();
        assertThat(send(Optional.empty(), ada.email())).isEmpty();

        assertThat(mails.all()).singleElement().extracting(Mail::to).isEqualTo(ada.email());
    }

    @Test
    void believesWhoBringsTheClaim() {
        assertThat(verifier.verify(claim())).isEmpty();

        assertThat(users.find(ada.id()).map(User::emailVerified)).contains(true);
    }

    @Test
    void believesWhoBringsItTwice() {
        var claim = claim();
        verifier.verify(claim);

        assertThat(verifier.verify(claim)).isEmpty();
    }

    @Test
    @Tag("SR-TOK-06")
    void believesNothingThatAStrangerSigned() {
        var forged = new TestClaimSigner("a stranger").sign(EmailClaim.madeAt(ada, NOON));

        assertThat(verifier.verify(forged)).contains(new EmailClaimInvalid());
        assertThat(users.find(ada.id())).contains(ada);
    }

    @Test
    void isTooLateAtTheVeryInstantTheClaimExpires() {
        var claim = claim();

        clock.advance(Duration.ofHours(1));

        assertThat(verifier.verify(claim)).contains(new EmailClaimExpired());
        clock.moveTo(clock.instant().minusMillis(1));
        assertThat(verifier.verify(claim)).isEmpty();
    }

    @Test
    void believesNoClaimOfSomebodyWhoIsGone() {
        var claim = claim();
        store.users.remove(ada.id());

        assertThat(verifier.verify(claim)).contains(new UserGone());
    }

    @Test
    void believesNoClaimToAnAddressThatIsNotTheUsersAnyMore() {
        var claim = claim();
        var moved = new User(
                ada.id(), new Email("new@example.com"), false, ada.profile(), ada.createdAt(), ada.updatedAt());
        store.users.put(ada.id(), moved);

        assertThat(verifier.verify(claim)).contains(new EmailClaimInvalid());
        assertThat(users.find(ada.id())).contains(moved);
    }

    private Optional<AccountRefusal> send(Optional<User> asker, Email email) {
        return verifier.send(new SendVerificationEmail.Command(asker, email, "/welcome"));
    }

    private SignedClaim claim() {
        return signer.sign(EmailClaim.madeAt(ada, clock.instant()));
    }

    private User verified() {
        users.verify(ada.id(), ada.email(), NOON);
        return users.find(ada.id()).orElseThrow();
    }
}
