package dev.latchkey.application.account.internal;

import static dev.latchkey.application.account.PlainIdTokens.APPLE;
import static dev.latchkey.application.account.PlainIdTokens.GOOGLE;
import static dev.latchkey.domain.account.UserBuilder.aUser;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.MovableClock;
import dev.latchkey.application.ObservedTransactions;
import dev.latchkey.application.Randomness;
import dev.latchkey.application.Result;
import dev.latchkey.application.TestRandomness;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.Admission;
import dev.latchkey.application.account.IdTokens.Presented;
import dev.latchkey.application.account.InMemoryIdentities;
import dev.latchkey.application.account.InMemorySpentIdTokens;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.account.PlainIdTokens;
import dev.latchkey.application.account.SignInByIdToken;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.device.Beginners;
import dev.latchkey.application.device.Browser;
import dev.latchkey.application.revocation.LoneNode;
import dev.latchkey.application.session.InMemorySessions;
import dev.latchkey.application.session.TestTokenSigner;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.ExternalId;
import dev.latchkey.domain.account.IdToken;
import dev.latchkey.domain.account.Identity;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.account.ProviderId;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.session.Client;
import dev.latchkey.domain.session.Lifetime;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class IdTokenAuthenticatorTest {

    private static final Client CLIENT = new Client("192.0.2.7", "Mozilla/5.0");
    private static final Browser BROWSER = new Browser(CLIENT, Optional.empty());
    private static final Email ADDRESS = new Email("ada@example.com");

    private final InMemoryStore store = new InMemoryStore();
    private final Users users = new InMemoryUsers(store);
    private final InMemorySessions sessions = new InMemorySessions(store);
    private final ObservedTransactions transactions = new ObservedTransactions(store);
    private final PlainIdTokens idTokens = new PlainIdTokens();
    private final MovableClock clock = new MovableClock(NOON);
    private final SignInByIdToken signIn = authenticator(TestRandomness.seeded(1), true);

    private int serial;

    // Somebody new.

    @Test
    void makesAnAccountForSomebodyNew() {
        var admission = admitted(signIn(GOOGLE, token(true)));

        var user = admission.user();
        assertThat(user)
                .isEqualTo(User.broughtAlong(user.id(), ADDRESS, true, new Profile("Ada Lovelace", null), NOON));
        assertThat(store.users.values()).containsExactly(user);
        assertThat(store.identities.values())
                .singleElement()
                .satisfies(identity -> assertThat(identity)
                        .isEqualTo(Identity.linked(identity.id(), user.id(), new ExternalId(GOOGLE, "ada"), NOON)));
        assertThat(admission.begun().session().lifetime()).isEqualTo(Lifetime.begunAt(NOON, true, POLICY));
        assertThat(admission.begun().session().client()).isEqualTo(CLIENT);
        assertThat(store.sessions.values()).containsExactly(admission.begun().session());
    }

    @Test
    void takesTheProvidersWordOnTheAddress() {
        assertThat(admitted(signIn(GOOGLE, token(false))).user().emailVerified())
                .isFalse();
    }

    @Test
    void takesTheirOwnWordOnTheNameOfWhomTheProviderDoesNotName() {
        var nameless = PlainIdTokens.token("ada", ADDRESS.value(), true, "", 1);

        var admission = admitted(signIn.signIn(
                new SignInByIdToken.Command(new Presented(APPLE, nameless, null), " Ada \0King ", BROWSER)));

        assertThat(admission.user().profile().name()).isEqualTo("Ada King");
    }

    @Test
    void takesTheProvidersWordOnTheNameBeforeTheirOwn() {
        var admission = admitted(
                signIn.signIn(new SignInByIdToken.Command(new Presented(APPLE, token(true), null), "Eve", BROWSER)));

        assertThat(admission.user().profile().name()).isEqualTo("Ada Lovelace");
    }

    @Test
    @Tag("SR-LIF-07")
    void makesNoAccountWhenTheDeviceIsFullAndLeavesTheTokenUsable() {
        var full = new Browser(CLIENT, Optional.of(Beginners.fullDevice(store)));
        var users = Map.copyOf(store.users);
        var token = token(true);

        assertThat(signIn.signIn(new SignInByIdToken.Command(new Presented(GOOGLE, token, null), "", full)))
                .isEqualTo(refused(new AccountRefusal.DeviceFull(5)));

        assertThat(store.users).isEqualTo(users);
        assertThat(store.identities).isEmpty();
        assertThat(store.spentIdTokens).isEmpty();
        assertThat(signIn(GOOGLE, token)).isInstanceOf(Result.Done.class);
    }

    @Test
    void makesNoAccountWhereNobodyCanSignUp() {
        var closed = authenticator(TestRandomness.seeded(2), false);

        assertThat(closed.signIn(command(GOOGLE, token(true))))
                .isEqualTo(refused(new AccountRefusal.NewcomersNotAdmitted()));

        assertThat(store.users).isEmpty();
        assertThat(store.identities).isEmpty();
        assertThat(store.sessions).isEmpty();
    }

    // Somebody known.

    @Test
    void knowsSomebodyAgainWhateverTheirAddressIsByNow() {
        var first = admitted(signIn(GOOGLE, token(true)));

        var again = admitted(signIn(GOOGLE, PlainIdTokens.token("ada", "ada@elsewhere.example", false, "A. King", 7)));

        assertThat(again.user()).isEqualTo(first.user());
        assertThat(store.users).hasSize(1);
        assertThat(store.identities).hasSize(1);
        assertThat(store.sessions).hasSize(2);
    }

    @Test
    void knowsSomebodyAgainWhereNobodyCanSignUp() {
        admitted(signIn(GOOGLE, token(true)));

        assertThat(authenticator(TestRandomness.seeded(2), false).signIn(command(GOOGLE, token(true))))
                .isInstanceOf(Result.Done.class);
    }

    @Test
    void doesNotTakeTheSubjectOfOneProviderForThatOfAnother() {
        var google = admitted(signIn(GOOGLE, token(true)));

        var apple = admitted(signIn(APPLE, PlainIdTokens.token("ada", "other@example.com", true, "", 1)));

        assertThat(apple.user().id()).isNotEqualTo(google.user().id());
    }

    // Somebody who has an account with the same address.

    @Test
    void linksWhoIsKnownByAnAddressThatBothSidesHaveVerified() {
        var ada = aUser().called(ADDRESS).verified().build();
        users.add(ada);

        var admission = admitted(signIn(GOOGLE, token(true)));

        assertThat(admission.user()).isEqualTo(ada);
        assertThat(store.users).hasSize(1);
        assertThat(store.identities.values())
                .singleElement()
                .extracting(Identity::user)
                .isEqualTo(ada.id());
    }

    @Test
    void linksInWhateverLetterCaseTheAddressIs() {
        users.add(aUser().called(ADDRESS).verified().build());

        assertThat(signIn(GOOGLE, PlainIdTokens.token("ada", "Ada@Example.COM", true, "", 1)))
                .isInstanceOf(Result.Done.class);
        assertThat(store.users).hasSize(1);
    }

    @Test
    void linksNobodyWhoseAddressTheProviderOnlyHeardOf() {
        users.add(aUser().called(ADDRESS).verified().build());

        assertThat(signIn(GOOGLE, token(false))).isEqualTo(refused(new AccountRefusal.NotLinkable()));

        assertThat(store.identities).isEmpty();
        assertThat(store.sessions).isEmpty();
    }

    @Test
    void linksNobodyWhoseAddressWeOnlyHeardOf() {
        users.add(aUser().called(ADDRESS).build());

        assertThat(signIn(GOOGLE, token(true))).isEqualTo(refused(new AccountRefusal.NotLinkable()));

        assertThat(store.identities).isEmpty();
        assertThat(store.sessions).isEmpty();
    }

    @Test
    void linksWhereNobodyCanSignUp() {
        users.add(aUser().called(ADDRESS).verified().build());

        assertThat(authenticator(TestRandomness.seeded(2), false).signIn(command(GOOGLE, token(true))))
                .isInstanceOf(Result.Done.class);
    }

    @Test
    void refusesWhoIsTooLateForAnAddress() {
        var namesake = aUser().called(ADDRESS).build();
        var late = authenticator(new Interruption(TestRandomness.seeded(2), () -> users.add(namesake)), true);

        assertThat(late.signIn(command(GOOGLE, token(true)))).isEqualTo(refused(new AccountRefusal.NotLinkable()));

        assertThat(store.identities).isEmpty();
        assertThat(store.sessions).isEmpty();
    }

    // The token.

    @Test
    void takesEachTokenOnce() {
        var token = token(true);
        admitted(signIn(GOOGLE, token));

        assertThat(signIn(GOOGLE, token)).isEqualTo(refused(new AccountRefusal.IdTokenInvalid()));

        assertThat(store.sessions).hasSize(1);
        assertThat(store.spentIdTokens.values()).containsExactly(NOON.plus(Duration.ofHours(1)));
    }

    @Test
    void doesNotUseUpATokenThatSignedNobodyIn() {
        var token = token(false);
        var ada = aUser().called(ADDRESS).verified().build();
        users.add(ada);
        assertThat(signIn(GOOGLE, token)).isEqualTo(refused(new AccountRefusal.NotLinkable()));
        assertThat(store.spentIdTokens).isEmpty();
        store.users.clear();

        admitted(signIn(GOOGLE, token));
    }

    @Test
    void refusesWhatTheProviderDoesNotVouchFor() {
        assertThat(signIn(GOOGLE, new IdToken("garbage"))).isEqualTo(refused(new AccountRefusal.IdTokenInvalid()));
        assertThat(signIn(new ProviderId("nobody"), token(true)))
                .isEqualTo(refused(new AccountRefusal.ProviderUnknown()));
        assertThat(signIn(GOOGLE, PlainIdTokens.token("ada", "", true, "", 1)))
                .isEqualTo(refused(new AccountRefusal.IdTokenWithoutEmail()));
        assertThat(store.spentIdTokens).isEmpty();
        assertThat(transactions.count()).isZero();
    }

    @Test
    void verifiesTheTokenWhileNoTransactionIsRunning() {
        idTokens.meanwhile(() -> assertThat(transactions.isRunning()).isFalse());

        admitted(signIn(GOOGLE, token(true)));

        assertThat(transactions.count()).isEqualTo(1);
    }

    @Test
    void leavesNothingBehindWhenItsTransactionIsLost() {
        transactions.failAtTheEnd();

        assertThatIllegalStateException().isThrownBy(() -> signIn(GOOGLE, token(true)));

        assertThat(store.users).isEmpty();
        assertThat(store.identities).isEmpty();
        assertThat(store.sessions).isEmpty();
        assertThat(store.spentIdTokens).isEmpty();
    }

    // The end of all sessions.

    @Test
    @Tag("SR-REV-05")
    void admitsNobodyWhoseSessionsAllEndWhileTheTokenIsBeingVerified() {
        var ada = admitted(signIn(GOOGLE, token(true))).user();
        idTokens.meanwhile(() -> sessions.revokeAll(ada.id()));

        assertThat(signIn(GOOGLE, token(true))).isEqualTo(refused(new AccountRefusal.SessionsEndedMeanwhile()));

        assertThat(store.sessions).isEmpty();
    }

    @Test
    @Tag("SR-REV-05")
    void linksNobodyWhoseSessionsAllEndWhileTheTokenIsBeingVerified() {
        var ada = aUser().called(ADDRESS).verified().build();
        users.add(ada);
        idTokens.meanwhile(() -> sessions.revokeAll(ada.id()));

        assertThat(signIn(GOOGLE, token(true))).isEqualTo(refused(new AccountRefusal.SessionsEndedMeanwhile()));

        assertThat(store.sessions).isEmpty();
        assertThat(store.identities).isEmpty();
    }

    @Test
    @Tag("SR-REV-05")
    void admitsAgainAfterAllSessionsWereEnded() {
        var ada = admitted(signIn(GOOGLE, token(true))).user();
        sessions.revokeAll(ada.id());

        assertThat(signIn(GOOGLE, token(true))).isInstanceOf(Result.Done.class);
    }

    @Test
    @Tag("SR-REV-05")
    void admitsWhoSignedUpElsewhereAtTheSameMomentUnlessTheirSessionsEndedSince() {
        idTokens.meanwhile(() -> {
            idTokens.meanwhile(() -> {});
            admitted(signIn(GOOGLE, token(true)));
        });
        assertThat(signIn(GOOGLE, token(true))).isInstanceOf(Result.Done.class);
        assertThat(store.users).hasSize(1);
        assertThat(store.sessions).hasSize(2);

        store.users.clear();
        store.identities.clear();
        idTokens.meanwhile(() -> {
            idTokens.meanwhile(() -> {});
            sessions.revokeAll(admitted(signIn(GOOGLE, token(true))).user().id());
        });
        assertThat(signIn(GOOGLE, token(true))).isEqualTo(refused(new AccountRefusal.SessionsEndedMeanwhile()));
    }

    private SignInByIdToken authenticator(Randomness randomness, boolean signUpEnabled) {
        return new IdTokenAuthenticator(
                idTokens,
                new InMemorySpentIdTokens(store),
                new InMemoryIdentities(store),
                users,
                Beginners.in(store, new TestTokenSigner("we"), randomness),
                new LoneNode(transactions),
                randomness,
                clock,
                signUpEnabled);
    }

    private Result<Admission, AccountRefusal> signIn(ProviderId provider, IdToken token) {
        return signIn.signIn(command(provider, token));
    }

    private static SignInByIdToken.Command command(ProviderId provider, IdToken token) {
        return new SignInByIdToken.Command(new Presented(provider, token, null), "", BROWSER);
    }

    private IdToken token(boolean verified) {
        return PlainIdTokens.token("ada", ADDRESS.value(), verified, "Ada Lovelace", ++serial);
    }

    private static Admission admitted(Result<Admission, AccountRefusal> result) {
        return switch (result) {
            case Result.Done<Admission, AccountRefusal>(var admission) -> admission;
            case Result.Refused<Admission, AccountRefusal>(var reason) -> throw new AssertionError(reason);
        };
    }

    private static Result<Admission, AccountRefusal> refused(AccountRefusal reason) {
        return Result.refused(reason);
    }

    /** Chance, with somebody who signs up while a new user is being given an id. */
    private record Interruption(Randomness randomness, Runnable meanwhile) implements Randomness {

        @Override
        public byte[] bytes(int count) {
            return randomness.bytes(count);
        }

        @Override
        public String alphanumeric(int length) {
            meanwhile.run();
            return randomness.alphanumeric(length);
        }
    }
}
