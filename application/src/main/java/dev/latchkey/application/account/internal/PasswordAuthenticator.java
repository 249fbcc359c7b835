package dev.latchkey.application.account.internal;

import static dev.latchkey.application.Result.refused;

import dev.latchkey.application.Overloaded;
import dev.latchkey.application.Result;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.Admission;
import dev.latchkey.application.account.Credentials;
import dev.latchkey.application.account.Credentials.Known;
import dev.latchkey.application.account.MailVerificationLink;
import dev.latchkey.application.account.PasswordAttempts;
import dev.latchkey.application.account.Passwords;
import dev.latchkey.application.account.SignIn;
import dev.latchkey.application.account.VerificationPolicy;
import dev.latchkey.application.device.BeginSession;
import dev.latchkey.application.revocation.Revocations;
import java.time.InstantSource;
import java.util.Optional;

/** Carries out {@link SignIn}. */
public final class PasswordAuthenticator implements SignIn {

    private final Credentials credentials;
    private final Passwords passwords;
    private final PasswordAttempts attempts;
    private final VerificationPolicy verification;
    private final MailVerificationLink mailVerificationLink;
    private final BeginSession beginSession;
    private final Revocations revocations;
    private final InstantSource clock;

    /** Authenticates by these credentials and lets in whom the policy admits, timed by this clock. */
    public PasswordAuthenticator(
            Credentials credentials,
            Passwords passwords,
            PasswordAttempts attempts,
            VerificationPolicy verification,
            MailVerificationLink mailVerificationLink,
            BeginSession beginSession,
            Revocations revocations,
            InstantSource clock) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.attempts = attempts;
        this.verification = verification;
        this.mailVerificationLink = mailVerificationLink;
        this.beginSession = beginSession;
        this.revocations = revocations;
        this.clock = clock;
    }

    @Override
    public Result<Admission, AccountRefusal> signIn(Command command) {
        if (command.password().isTooLong()) {
            return refused(new AccountRefusal.PasswordTooLong());
        }
        return attempts.attempt(command.email(), command.browser().client(), () -> authenticate(command))
                .map(known -> admit(known, command))
                .orElseGet(() -> refused(new AccountRefusal.WrongEmailOrPassword()));
    }

    private Optional<Known> authenticate(Command command) {
        var known = credentials.find(command.email());
        if (known.isEmpty()) {
            passwords.hash(command.password()); // so that an unknown address takes as long as a wrong password
        }
        return known.filter(
                it -> passwords.matches(command.password(), it.credential().hash()));
    }

    private Result<Admission, AccountRefusal> admit(Known known, Command command) {
        rehashIfOutdated(known, command);
        if (verification.required() && !known.user().emailVerified()) {
            mailVerificationLink.mail(known.user(), command.callbackUrl());
            return refused(new AccountRefusal.EmailNotVerified());
        }
        return begin(known, command);
    }

    private Result<Admission, AccountRefusal> begin(Known known, Command command) {
        var now = clock.instant();
        var begin = new BeginSession.Command(
                known.user().id(), known.epoch(), command.browser(), command.remembered(), now);
        return revocations
                .attempt(() -> beginSession.begin(begin))
                .map(begun -> new Admission(known.user(), begun))
                .mapReason(AccountRefusal::of);
    }

    private void rehashIfOutdated(Known known, Command command) {
        try {
            if (passwords.isOutdated(known.credential().hash())) {
                credentials.replace(known.credential(), passwords.hash(command.password()), clock.instant());
            }
        } catch (Overloaded busy) {
            // Whoever gave the right password is let in; the hash is replaced at another sign-in.
        }
    }
}
