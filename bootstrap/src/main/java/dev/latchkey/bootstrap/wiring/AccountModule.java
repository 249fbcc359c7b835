package dev.latchkey.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.latchkey.application.Randomness;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.ChangePassword;
import dev.latchkey.application.account.Credentials;
import dev.latchkey.application.account.PasswordAttempts;
import dev.latchkey.application.account.Passwords;
import dev.latchkey.application.account.ProvePassword;
import dev.latchkey.application.account.SignIn;
import dev.latchkey.application.account.SignUp;
import dev.latchkey.application.account.UpdateUser;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.account.VerifyPassword;
import dev.latchkey.application.account.internal.ClosedSignUp;
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
