package dev.latchkey.application.account.internal;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.MovableClock;
import dev.latchkey.application.ObservedTransactions;
import dev.latchkey.application.Result;
import dev.latchkey.application.TestRandomness;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.InMemoryCredentials;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.account.KeptMails;
import dev.latchkey.application.account.Mail;
import dev.latchkey.application.account.Mailer;
import dev.latchkey.application.account.ObservedPasswords;
import dev.latchkey.application.account.SignUp;
import dev.latchkey.application.account.SignedUp;
import dev.latchkey.application.account.TestClaimSigner;
import dev.latchkey.application.device.Browser;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.EmailClaim;
import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.session.Client;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuietRegistrarTest {

    private static final Email EMAIL = new Email("ada@example.com");
    private static final Password PASSWORD = new Password("correct horse");
    private static final Profile PROFILE = new Profile("Ada", null);

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryCredentials credentials = new InMemoryCredentials(store);
    private final ObservedPasswords passwords = new ObservedPasswords();
    private final ObservedTransactions transactions = new ObservedTransactions(store);
    private final TestClaimSigner signer = new TestClaimSigner("we");
    private final MovableClock clock = new MovableClock(NOON);
    private final KeptMails mails = new KeptMails();
    private final Mailer mailer = mail -> {
        assertThat(transactions.isRunning()).isFalse();
        mails.send(mail);
    };
    private final SignUp signUp = new QuietRegistrar(
            new InMemoryUsers(store),
            credentials,
            passwords,
            new VerificationMailer(signer, mailer, clock),
            mailer,
            transactions,
            TestRandomness.seeded(1),
            clock);

    @Test
    void makesAnAccountButBeginsNoSession() {
        var signedUp = done(signUp.signUp(command(PASSWORD)));

        assertThat(signedUp.begun()).isEmpty();
        assertThat(signedUp.user()).isEqualTo(User.signedUp(signedUp.user().id(), EMAIL, PROFILE, NOON));
        assertThat(store.users.values()).containsExactly(signedUp.user());
        assertThat(credentials.find(EMAIL)).isPresent();
        assertThat(store.sessions).isEmpty();
    }

    @Test
    void mailsHowToVerifyTheAddress() {
        var user = done(signUp.signUp(command(PASSWORD))).user();

        var mail = mails.last(Mail.VerificationLink.class);
        assertThat(mail.to()).isEqualTo(EMAIL);
        assertThat(mail.callbackUrl()).isEqualTo("/welcome");
        assertThat(signer.open(mail.claim())).contains(EmailClaim.madeAt(user, NOON));
    }

    @Test
    @Tag("SR-AUT-06")
    void answersAnAddressThatIsTakenLikeOneThatIsNot() {
        var first = done(signUp.signUp(command(PASSWORD))).user();

        var second = done(signUp.signUp(command(new Password("another password"))));

        assertThat(second.begun()).isEmpty();
        assertThat(second.user()).isEqualTo(User.signedUp(second.user().id(), EMAIL, PROFILE, NOON));
        assertThat(second.user().id()).isNotEqualTo(first.id());
        assertThat(store.users.values()).containsExactly(first);
        assertThat(passwords.matches(
                        PASSWORD,
                        credentials.find(EMAIL).orElseThrow().credential().hash()))
                .isTrue();
    }

    @Test
    @Tag("SR-AUT-06")
    void tellsTheOwnerOfATakenAddressAndNobodyElse() {
        signUp.signUp(command(PASSWORD));

        signUp.signUp(command(PASSWORD));

        assertThat(mails.last(Mail.AlreadySignedUp.class).to()).isEqualTo(EMAIL);
        assertThat(mails.all()).hasSize(2);
    }

    @Test
    @Tag("SR-AUT-06")
    void doesTheSameWorkForAnAddressThatIsTaken() {
        signUp.signUp(command(PASSWORD));
        var hashed = passwords.hashed();
        var begun = transactions.count();

        signUp.signUp(command(PASSWORD));

        assertThat(passwords.hashed()).isEqualTo(2 * hashed);
        assertThat(transactions.count()).isEqualTo(2 * begun);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 129})
    @Tag("SR-AUT-03")
    void refusesAPasswordOfTheWrongLength(int length) {
        var result = signUp.signUp(command(new Password("a".repeat(length))));

        assertThat(result).isInstanceOf(Result.Refused.class);
        assertThat(passwords.hashed()).isZero();
        assertThat(store.users).isEmpty();
        assertThat(mails.all()).isEmpty();
    }

    private static SignUp.Command command(Password password) {
        return new SignUp.Command(
                EMAIL, password, PROFILE, new Browser(new Client("192.0.2.7", ""), Optional.empty()), true, "/welcome");
    }

    private static SignedUp done(Result<SignedUp, AccountRefusal> result) {
        return switch (result) {
            case Result.Done<SignedUp, AccountRefusal>(var signedUp) -> signedUp;
            case Result.Refused<SignedUp, AccountRefusal>(var reason) -> throw new AssertionError(reason);
        };
    }
}
