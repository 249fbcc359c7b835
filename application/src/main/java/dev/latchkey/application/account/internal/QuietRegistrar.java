package dev.latchkey.application.account.internal;

import static dev.latchkey.application.Result.done;
import static dev.latchkey.application.Result.refused;

import dev.latchkey.application.Randomness;
import dev.latchkey.application.Result;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.Credentials;
import dev.latchkey.application.account.Mail;
import dev.latchkey.application.account.MailVerificationLink;
import dev.latchkey.application.account.Mailer;
import dev.latchkey.application.account.Passwords;
import dev.latchkey.application.account.SignUp;
import dev.latchkey.application.account.SignedUp;
import dev.latchkey.application.account.Users;
import dev.latchkey.domain.account.PasswordHash;
import dev.latchkey.domain.account.User;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Carries out {@link SignUp} where addresses must be verified: begins no session, and answers alike whether or not the
 * address is taken. Whoever asks about a free address thereby takes it.
 */
public final class QuietRegistrar implements SignUp {

    private final Users users;
    private final Registration registration;
    private final Passwords passwords;
    private final MailVerificationLink mailVerificationLink;
    private final Mailer mailer;
    private final Transactions transactions;
    private final InstantSource clock;

    /** Registers users in these stores, timed by this clock. */
    public QuietRegistrar(
            Users users,
            Credentials credentials,
            Passwords passwords,
            MailVerificationLink mailVerificationLink,
            Mailer mailer,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        this.users = users;
        this.registration = new Registration(users, credentials, randomness);
        this.passwords = passwords;
        this.mailVerificationLink = mailVerificationLink;
        this.mailer = mailer;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Result<SignedUp, AccountRefusal> signUp(Command command) {
        var objection = AccountRefusal.objectionTo(command.password());
        if (objection.isPresent()) {
            return refused(objection.get());
        }
        var hash = passwords.hash(command.password());
        var user = registration.invent(command, clock.instant());
        if (transactions.inTransaction(() -> register(user, hash))) {
            mailVerificationLink.mail(user, command.callbackUrl());
        } else {
            mailer.send(new Mail.AlreadySignedUp(command.email()));
        }
        return done(new SignedUp(user, Optional.empty()));
    }

    private boolean register(User user, PasswordHash hash) {
        var added = registration.add(user, hash);
        if (!added) {
            var _ = users.has(user.email()); // so that the database is asked as often as when the password is added
        }
        return added;
    }
}
