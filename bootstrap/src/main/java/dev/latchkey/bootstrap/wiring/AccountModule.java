package dev.latchkey.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.latchkey.application.Chores;
import dev.latchkey.application.Randomness;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.ChangePassword;
import dev.latchkey.application.account.Credentials;
import dev.latchkey.application.account.IdTokens;
import dev.latchkey.application.account.Identities;
import dev.latchkey.application.account.ListIdentities;
import dev.latchkey.application.account.PasswordAttempts;
import dev.latchkey.application.account.Passwords;
import dev.latchkey.application.account.ProvePassword;
import dev.latchkey.application.account.PurgeIdTokens;
import dev.latchkey.application.account.SignIn;
import dev.latchkey.application.account.SignInByIdToken;
import dev.latchkey.application.account.SignUp;
import dev.latchkey.application.account.SpentIdTokens;
import dev.latchkey.application.account.UnlinkIdentity;
import dev.latchkey.application.account.UpdateUser;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.account.VerifyPassword;
import dev.latchkey.application.account.internal.ClosedSignUp;
import dev.latchkey.application.account.internal.IdTokenAuthenticator;
import dev.latchkey.application.account.internal.IdTokenPurger;
import dev.latchkey.application.account.internal.IdentityLister;
import dev.latchkey.application.account.internal.IdentityUnlinker;
import dev.latchkey.application.account.internal.PasswordAuthenticator;
import dev.latchkey.application.account.internal.PasswordChanger;
import dev.latchkey.application.account.internal.PasswordProver;
import dev.latchkey.application.account.internal.PasswordVerifier;
import dev.latchkey.application.account.internal.UserRegistrar;
import dev.latchkey.application.account.internal.UserUpdater;
import dev.latchkey.application.session.BeginSession;
import dev.latchkey.application.session.ConfirmSession;
import dev.latchkey.application.session.RevokeSessions;
import java.time.InstantSource;

/** The account capability: each verb, and who carries it out. */
public final class AccountModule extends AbstractModule {

    /** Short enough that nobody waits for the locks of a batch. */
    private static final int PURGE_BATCH = 500;

    private final boolean signUpEnabled;

    public AccountModule(boolean signUpEnabled) {
        this.signUpEnabled = signUpEnabled;
    }

    @Provides
    SignUp signUp(
            Users users,
            Credentials credentials,
            Passwords passwords,
            BeginSession beginSession,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        return signUpEnabled
                ? new UserRegistrar(users, credentials, passwords, beginSession, transactions, randomness, clock)
                : new ClosedSignUp();
    }

    @Provides
    SignIn signIn(
            Credentials credentials,
            Passwords passwords,
            PasswordAttempts attempts,
            BeginSession beginSession,
            Transactions transactions,
            InstantSource clock) {
        return new PasswordAuthenticator(credentials, passwords, attempts, beginSession, transactions, clock);
    }

    @Provides
    SignInByIdToken signInByIdToken(
            IdTokens idTokens,
            SpentIdTokens spentIdTokens,
            Identities identities,
            Users users,
            BeginSession beginSession,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        return new IdTokenAuthenticator(
                idTokens,
                spentIdTokens,
                identities,
                users,
                beginSession,
                transactions,
                randomness,
                clock,
                signUpEnabled);
    }

    @Provides
    ListIdentities listIdentities(Identities identities) {
        return new IdentityLister(identities);
    }

    @Provides
    UnlinkIdentity unlinkIdentity(Users users, Identities identities, Transactions transactions) {
        return new IdentityUnlinker(users, identities, transactions);
    }

    @Provides
    PurgeIdTokens purgeIdTokens(
            SpentIdTokens spentIdTokens, Chores chores, Transactions transactions, InstantSource clock) {
        return new IdTokenPurger(spentIdTokens, chores, transactions, PURGE_BATCH, clock);
    }

    @Provides
    VerifyPassword verifyPassword(ProvePassword provePassword, ConfirmSession confirmSession) {
        return new PasswordVerifier(provePassword, confirmSession);
    }

    @Provides
    ProvePassword provePassword(Credentials credentials, Passwords passwords, PasswordAttempts attempts) {
        return new PasswordProver(credentials, passwords, attempts);
    }

    @Provides
    ChangePassword changePassword(
            ProvePassword provePassword,
            Passwords passwords,
            Users users,
            Credentials credentials,
            ConfirmSession confirmSession,
            RevokeSessions revokeSessions,
            BeginSession beginSession,
            Transactions transactions,
            InstantSource clock) {
        return new PasswordChanger(
                provePassword,
                passwords,
                users,
                credentials,
                confirmSession,
                revokeSessions,
                beginSession,
                transactions,
                clock);
    }

    @Provides
    UpdateUser updateUser(Users users, InstantSource clock) {
        return new UserUpdater(users, clock);
    }
}
