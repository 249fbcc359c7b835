package dev.latchkey.application.account.internal;

import static dev.latchkey.application.Result.refused;

import dev.latchkey.application.Randomness;
import dev.latchkey.application.Result;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.Credentials;
import dev.latchkey.application.account.Passwords;
import dev.latchkey.application.account.SignUp;
import dev.latchkey.application.account.SignedUp;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.device.BeginSession;
import dev.latchkey.application.revocation.Revocations;
import dev.latchkey.domain.account.PasswordHash;
import dev.latchkey.domain.session.SessionEpoch;
import java.time.InstantSource;
import java.util.Optional;

/** Carries out {@link SignUp}. */
public final class UserRegistrar implements SignUp {

    private final Users users;
    private final Registration registration;
    private final Passwords passwords;
    private final BeginSession beginSession;
    private final Revocations revocations;
    private final InstantSource clock;

    /** Registers users in these stores, timed by this clock. */
    public UserRegistrar(
            Users users,
            Credentials credentials,
            Passwords passwords,
            BeginSession beginSession,
            Revocations revocations,
            Randomness randomness,
            InstantSource clock) {
        this.users = users;
        this.registration = new Registration(users, credentials, randomness);
        this.passwords = passwords;
        this.beginSession = beginSession;
        this.revocations = revocations;
        this.clock = clock;
    }

    @Override
    public Result<SignedUp, AccountRefusal> signUp(Command command) {
        var objection = AccountRefusal.objectionTo(command.password());
        if (objection.isPresent()) {
            return refused(objection.get());
        }
        if (users.has(command.email())) {
            return refused(new AccountRefusal.EmailTaken());
        }
        var hash = passwords.hash(command.password());
        return revocations.attempt(() -> register(command, hash));
    }

    private Result<SignedUp, AccountRefusal> register(Command command, PasswordHash hash) {
        var now = clock.instant();
        var user = registration.invent(command, now);
        if (!registration.add(user, hash)) {
            return refused(new AccountRefusal.EmailTakenMeanwhile());
        }
        return beginSession
                .begin(new BeginSession.Command(
                        user.id(), SessionEpoch.FIRST, command.browser(), command.remembered(), now))
                .map(begun -> new SignedUp(user, Optional.of(begun)))
                .mapReason(AccountRefusal::of);
    }
}
