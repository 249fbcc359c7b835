package dev.latchkey.persistence.account;

import static dev.latchkey.application.account.PlainIdTokens.APPLE;
import static dev.latchkey.application.account.PlainIdTokens.GOOGLE;
import static dev.latchkey.domain.account.UserBuilder.aUser;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.latchkey.application.MovableClock;
import dev.latchkey.application.Result;
import dev.latchkey.application.TestRandomness;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.Admission;
import dev.latchkey.application.account.Credentials;
import dev.latchkey.application.account.IdTokens.Presented;
import dev.latchkey.application.account.Identities;
import dev.latchkey.application.account.PlainIdTokens;
import dev.latchkey.application.account.SignInByIdToken;
import dev.latchkey.application.account.SpentIdTokens;
import dev.latchkey.application.account.UnlinkIdentity;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.account.internal.IdTokenAuthenticator;
import dev.latchkey.application.account.internal.IdentityUnlinker;
import dev.latchkey.application.device.Beginners;
import dev.latchkey.application.device.Browser;
import dev.latchkey.application.device.Devices;
import dev.latchkey.application.revocation.LoneNode;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.application.session.TestTokenSigner;
import dev.latchkey.domain.account.CredentialId;
import dev.latchkey.domain.account.ExternalId;
import dev.latchkey.domain.account.Identity;
import dev.latchkey.domain.account.PasswordCredential;
import dev.latchkey.domain.account.PasswordHash;
import dev.latchkey.domain.account.ProviderId;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.session.Client;
import dev.latchkey.persistence.Held;
import dev.latchkey.persistence.TestDatabase;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two transactions that meet at one way to sign in, each order forced by holding the first one open. */
class IdentityRacesTest {

    private final Users users = TestDatabase.need(Users.class);
    private final Identities identities = TestDatabase.need(Identities.class);
    private final Sessions sessions = TestDatabase.need(Sessions.class);
    private final Transactions transactions = TestDatabase.need(Transactions.class);
    private final TestRandomness randomness = TestRandomness.seeded(System.nanoTime());
    private final SignInByIdToken signIn = new IdTokenAuthenticator(
            new PlainIdTokens(),
            TestDatabase.need(SpentIdTokens.class),
            identities,
            users,
            Beginners.of(sessions, new TestTokenSigner("we"), TestDatabase.need(Devices.class), randomness),
            new LoneNode(transactions),
            randomness,
            new MovableClock(NOON),
            true);
    private final UnlinkIdentity unlink = new IdentityUnlinker(users, identities, transactions);

    @AutoClose
    private final Held held = new Held(transactions);

    private final User ada = aUser().build();
    private final String subject = ada.id().value();
    private final CredentialId password = anId();
    private final CredentialId google = anId();

    @BeforeEach
    void addAda() {
        users.add(ada);
        TestDatabase.need(Credentials.class)
                .add(PasswordCredential.chosen(password, ada.id(), new PasswordHash("a hash"), NOON));
        identities.add(Identity.linked(google, ada.id(), new ExternalId(GOOGLE, subject), NOON));
    }

    @Test
    void ofTwoUnlinksAtOnceTheSecondWaitsAndLeavesTheLast() {
        var second = held.whileHolding(() -> unlink(google), () -> unlink(password));

        assertThat(second).contains(new AccountRefusal.LastIdentity());
        assertThat(identities.ofUser(ada.id())).extracting(Identity::id).containsExactly(password);
    }

    @Test
    void ofTwoUnlinksOfTheSameTheSecondWaitsAndLeavesTheLast() {
        var second = held.whileHolding(() -> unlink(google), () -> unlink(google));

        assertThat(second).contains(new AccountRefusal.LastIdentity());
        assertThat(identities.ofUser(ada.id())).extracting(Identity::id).containsExactly(password);
    }

    @Test
    void ofTwoSignInsWithOneTokenTheSecondWaitsAndIsRefused() {
        var token = command(GOOGLE, ada, 1);

        var second = held.whileHolding(() -> signIn.signIn(token), () -> signIn.signIn(token));

        assertThat(second).isEqualTo(Result.refused(new AccountRefusal.IdTokenInvalid()));
        assertThat(sessions.ofUser(ada.id(), NOON)).hasSize(1);
    }

    @Test
    void aTokenIsNotUsedUpByASignInThatIsUndone() {
        var token = command(GOOGLE, ada, 1);

        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.inTransaction(() -> {
                    admitted(signIn.signIn(token));
                    throw new IllegalStateException("on purpose");
                }));

        assertThat(admitted(signIn.signIn(token)).user()).isEqualTo(ada);
    }

    @Test
    void ofTwoFirstSignInsOfOnePersonTheSecondWaitsAndFindsTheUser() {
        var bob = aUser().build();

        var second = held.whileHolding(
                () -> signIn.signIn(command(GOOGLE, bob, 1)), () -> signIn.signIn(command(GOOGLE, bob, 2)));

        var user = admitted(second).user();
        assertThat(identities.ofUser(user.id())).hasSize(1);
        assertThat(sessions.ofUser(user.id(), NOON)).hasSize(2);
    }

    @Test
    void ofTwoFirstSignInsOfOnePersonWithDifferentAddressesTheSecondWaitsAndFindsTheUser() {
        var bob = aUser().build();
        var moved = aUser().build().email();

        var second = held.whileHolding(
                () -> signIn.signIn(command(GOOGLE, bob, 1)),
                () -> signIn.signIn(command(GOOGLE, bob.id().value(), moved.value(), 2)));

        assertThat(admitted(second).user().email()).isEqualTo(bob.email());
        assertThat(users.has(moved)).isFalse();
    }

    @Test
    void ofTwoFirstSignInsWithOneAddressByTwoProvidersTheSecondWaitsAndIsRefused() {
        var bob = aUser().build();

        var second = held.whileHolding(
                () -> signIn.signIn(command(GOOGLE, bob, 1)), () -> signIn.signIn(command(APPLE, bob, 2)));

        assertThat(second).isEqualTo(Result.refused(new AccountRefusal.NotLinkable()));
        assertThat(identities.find(new ExternalId(APPLE, bob.id().value()))).isEmpty();
    }

    @Test
    void aFirstSignInOfSomebodyWhoIsBeingDeletedWaitsAndIsRefused() {
        var bob = aUser().verified().build();
        users.add(bob);

        var second = held.whileHolding(
                () -> {
                    users.lock(bob.id());
                    return users.remove(bob.id());
                },
                () -> signIn.signIn(command(GOOGLE, bob, 1)));

        assertThat(second).isEqualTo(Result.refused(new AccountRefusal.SessionsEndedMeanwhile()));
        assertThat(users.has(bob.email())).isFalse();
    }

    private Optional<AccountRefusal> unlink(CredentialId identity) {
        return unlink.unlink(new UnlinkIdentity.Command(ada.id(), Optional.of(identity)));
    }

    private static SignInByIdToken.Command command(ProviderId provider, User about, int serial) {
        return command(provider, about.id().value(), about.email().value(), serial);
    }

    private static SignInByIdToken.Command command(ProviderId provider, String subject, String email, int serial) {
        var token = PlainIdTokens.token(subject, email, true, "Somebody", serial);
        return new SignInByIdToken.Command(
                new Presented(provider, token, null), "", new Browser(new Client("", ""), Optional.empty()));
    }

    private static Admission admitted(Result<Admission, AccountRefusal> result) {
        return switch (result) {
            case Result.Done<Admission, AccountRefusal>(var admission) -> admission;
            case Result.Refused<Admission, AccountRefusal>(var reason) -> throw new AssertionError(reason);
        };
    }

    private static CredentialId anId() {
        return new CredentialId(aUser().build().id().value());
    }
}
