package dev.latchkey.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Provides;
import dev.latchkey.application.Batches;
import dev.latchkey.application.Limits;
import dev.latchkey.application.Randomness;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.ChangePassword;
import dev.latchkey.application.account.CheckResetToken;
import dev.latchkey.application.account.ClaimSigner;
import dev.latchkey.application.account.Credentials;
import dev.latchkey.application.account.IdTokens;
import dev.latchkey.application.account.Identities;
import dev.latchkey.application.account.ListIdentities;
import dev.latchkey.application.account.MailVerificationLink;
import dev.latchkey.application.account.Mailer;
import dev.latchkey.application.account.PasswordAttempts;
import dev.latchkey.application.account.PasswordResets;
import dev.latchkey.application.account.Passwords;
import dev.latchkey.application.account.ProvePassword;
import dev.latchkey.application.account.PurgeIdTokens;
import dev.latchkey.application.account.PurgePasswordResets;
import dev.latchkey.application.account.RequestPasswordReset;
import dev.latchkey.application.account.ResetPassword;
import dev.latchkey.application.account.SendVerificationEmail;
import dev.latchkey.application.account.SignIn;
import dev.latchkey.application.account.SignInByIdToken;
import dev.latchkey.application.account.SignUp;
import dev.latchkey.application.account.SpentIdTokens;
import dev.latchkey.application.account.UnlinkIdentity;
import dev.latchkey.application.account.UpdateUser;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.account.VerifyEmail;
import dev.latchkey.application.account.VerifyPassword;
import dev.latchkey.application.account.internal.ClosedPasswordReset;
import dev.latchkey.application.account.internal.ClosedSignUp;
import dev.latchkey.application.account.internal.EmailVerifier;
import dev.latchkey.application.account.internal.GreetingRegistrar;
import dev.latchkey.application.account.internal.IdTokenAuthenticator;
import dev.latchkey.application.account.internal.IdTokenPurger;
import dev.latchkey.application.account.internal.IdentityLister;
import dev.latchkey.application.account.internal.IdentityUnlinker;
import dev.latchkey.application.account.internal.PasswordAuthenticator;
import dev.latchkey.application.account.internal.PasswordChanger;
import dev.latchkey.application.account.internal.PasswordProver;
import dev.latchkey.application.account.internal.PasswordResetPurger;
import dev.latchkey.application.account.internal.PasswordResetter;
import dev.latchkey.application.account.internal.PasswordVerifier;
import dev.latchkey.application.account.internal.QuietRegistrar;
import dev.latchkey.application.account.internal.ResetRequester;
import dev.latchkey.application.account.internal.UserRegistrar;
import dev.latchkey.application.account.internal.UserUpdater;
import dev.latchkey.application.account.internal.VerificationMailer;
import dev.latchkey.application.device.BeginSession;
import dev.latchkey.application.revocation.Revocations;
import dev.latchkey.application.session.ConfirmSession;
import dev.latchkey.application.session.RevokeOtherSessions;
import dev.latchkey.application.session.RevokeSessions;
import dev.latchkey.bootstrap.settings.AccountSettings;
import java.time.InstantSource;

/** The account capability: each verb, and who carries it out. */
public final class AccountModule extends AbstractModule {

    private final AccountSettings settings;

    public AccountModule(AccountSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void configure() {
        bind(SendVerificationEmail.class).to(EmailVerifier.class);
        bind(VerifyEmail.class).to(EmailVerifier.class);
        if (settings.passwordResetEnabled()) {
            bind(RequestPasswordReset.class).to(ResetRequester.class);
            bind(CheckResetToken.class).to(PasswordResetter.class);
            bind(ResetPassword.class).to(PasswordResetter.class);
        } else {
            bind(RequestPasswordReset.class).to(ClosedPasswordReset.class);
            bind(CheckResetToken.class).to(ClosedPasswordReset.class);
            bind(ResetPassword.class).to(ClosedPasswordReset.class);
        }
    }

    @Provides
    SignUp signUp(
            Provider<UserRegistrar> registrar,
            Provider<QuietRegistrar> quietRegistrar,
            MailVerificationLink mailVerificationLink) {
        if (!settings.signUpEnabled()) {
            return new ClosedSignUp();
        }
        if (settings.verification().required()) {
            return quietRegistrar.get();
        }
        return settings.verification().onSignUp()
                ? new GreetingRegistrar(registrar.get(), mailVerificationLink)
                : registrar.get();
    }

    @Provides
    UserRegistrar registrar(
            Users users,
            Credentials credentials,
            Passwords passwords,
            BeginSession beginSession,
            Revocations revocations,
            Randomness randomness,
            InstantSource clock) {
        return new UserRegistrar(users, credentials, passwords, beginSession, revocations, randomness, clock);
    }

    @Provides
    QuietRegistrar quietRegistrar(
            Users users,
            Credentials credentials,
            Passwords passwords,
            MailVerificationLink mailVerificationLink,
            Mailer mailer,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        return new QuietRegistrar(
                users, credentials, passwords, mailVerificationLink, mailer, transactions, randomness, clock);
    }

    @Provides
    MailVerificationLink mailVerificationLink(ClaimSigner signer, Mailer mailer, InstantSource clock) {
        return new VerificationMailer(signer, mailer, clock);
    }

    @Provides
    EmailVerifier emailVerifier(
            Users users,
            ClaimSigner signer,
            MailVerificationLink mailVerificationLink,
            Revocations revocations,
            InstantSource clock) {
        return new EmailVerifier(users, signer, mailVerificationLink, revocations, clock);
    }

    @Provides
    ResetRequester resetRequester(
            PasswordResets resets,
            Mailer mailer,
            Limits limits,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        return new ResetRequester(resets, mailer, limits, transactions, randomness, clock);
    }

    @Provides
    PasswordResetter passwordResetter(
            PasswordResets resets,
            Credentials credentials,
            Passwords passwords,
            PasswordAttempts attempts,
            RevokeSessions revokeSessions,
            Revocations revocations,
            Randomness randomness,
            InstantSource clock) {
        return new PasswordResetter(
                resets, credentials, passwords, attempts, revokeSessions, revocations, randomness, clock);
    }

    @Provides
    ClosedPasswordReset closedPasswordReset() {
        return new ClosedPasswordReset();
    }

    @Provides
    SignIn signIn(
            Credentials credentials,
            Passwords passwords,
            PasswordAttempts attempts,
            MailVerificationLink mailVerificationLink,
            BeginSession beginSession,
            Revocations revocations,
            InstantSource clock) {
        return new PasswordAuthenticator(
                credentials,
                passwords,
                attempts,
                settings.verification(),
                mailVerificationLink,
                beginSession,
                revocations,
                clock);
    }

    @Provides
    SignInByIdToken signInByIdToken(
            IdTokens idTokens,
            SpentIdTokens spentIdTokens,
            Identities identities,
            Users users,
            BeginSession beginSession,
            Revocations revocations,
            Randomness randomness,
            InstantSource clock) {
        return new IdTokenAuthenticator(
                idTokens,
                spentIdTokens,
                identities,
                users,
                beginSession,
                revocations,
                randomness,
                clock,
                settings.signUpEnabled());
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
    PurgeIdTokens purgeIdTokens(SpentIdTokens spentIdTokens, Batches batches, InstantSource clock) {
        return new IdTokenPurger(spentIdTokens, batches, clock);
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
            PasswordResets resets,
            ConfirmSession confirmSession,
            RevokeOtherSessions revokeOtherSessions,
            BeginSession beginSession,
            Revocations revocations,
            InstantSource clock) {
        return new PasswordChanger(
                provePassword,
                passwords,
                users,
                credentials,
                resets,
                confirmSession,
                revokeOtherSessions,
                beginSession,
                revocations,
                clock);
    }

    @Provides
    UpdateUser updateUser(Users users, Revocations revocations, InstantSource clock) {
        return new UserUpdater(users, revocations, clock);
    }

    @Provides
    PurgePasswordResets purgePasswordResets(PasswordResets resets, Batches batches, InstantSource clock) {
        return new PasswordResetPurger(resets, batches, clock);
    }
}
