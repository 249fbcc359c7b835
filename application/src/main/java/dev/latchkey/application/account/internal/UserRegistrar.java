package dev.latchkey.application.account.internal;

import static dev.latchkey.application.Result.done;
import static dev.latchkey.application.Result.refused;

import dev.latchkey.application.Randomness;
import dev.latchkey.application.Result;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.Admission;
import dev.latchkey.application.account.Credentials;
import dev.latchkey.application.account.Passwords;
import dev.latchkey.application.account.SignUp;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.session.BeginSession;
import dev.latchkey.domain.account.CredentialId;
import dev.latchkey.domain.account.PasswordCredential;
import dev.latchkey.domain.account.PasswordHash;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.SessionEpoch;
import java.time.InstantSource;

/** Carries out {@link SignUp}. */
public final class UserRegistrar implements SignUp {

    private final Users users;
    private final Credentials credentials;
    private final Passwords passwords;
    private final BeginSession beginSession;
    private final Transactions transactions;
    private final Randomness randomness;
    private final InstantSource clock;

    /** Registers users in these stores, timed by this clock. */
    public UserRegistrar(
            Users users,
            Credentials credentials,
            Passwords passwords,
            BeginSession beginSession,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        this.users = users;
        this.credentials = credentials;
        this.passwords = passwords;
        this.beginSession = beginSession;
        this.transactions = transactions;
        this.randomness = randomness;
        this.clock = clock;
    }

    @Override
    public Result<Admission, AccountRefusal> signUp(Command command) {
        if (command.password().isTooShort()) {
            return refused(new AccountRefusal.PasswordTooShort());
        }
        if (command.password().isTooLong()) {
            return refused(new AccountRefusal.PasswordTooLong());
        }
        if (users.has(command.email())) {
            return refused(new AccountRefusal.EmailTaken());
        }
        var hash = passwords.hash(command.password());
        return transactions.inTransaction(() -> register(command, hash));
    }

    private Result<Admission, AccountRefusal> register(Command command, PasswordHash hash) {
        var now = clock.instant();
        var user = User.signedUp(
                new UserId(randomness.alphanumeric(UserId.LENGTH)), command.email(), command.profile(), now);
        if (!users.add(user)) {
            return refused(new AccountRefusal.EmailTakenMeanwhile());
        }
        credentials.add(PasswordCredential.chosen(
                new CredentialId(randomness.alphanumeric(CredentialId.LENGTH)), user.id(), hash, now));
        var begun = beginSession
                .begin(new BeginSession.Command(
                        user.id(), SessionEpoch.FIRST, command.client(), command.remembered(), now))
                .orElseThrow();
        return done(new Admission(user, begun));
    }
}
