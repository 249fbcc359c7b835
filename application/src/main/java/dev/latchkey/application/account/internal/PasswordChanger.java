package dev.latchkey.application.account.internal;

import static dev.latchkey.application.Result.done;
import static dev.latchkey.application.Result.refused;

import dev.latchkey.application.Result;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.ChangePassword;
import dev.latchkey.application.account.Credentials;
import dev.latchkey.application.account.Credentials.Known;
import dev.latchkey.application.account.PasswordResets;
import dev.latchkey.application.account.Passwords;
import dev.latchkey.application.account.ProvePassword;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.session.BeginSession;
import dev.latchkey.application.session.BeginSession.Begun;
import dev.latchkey.application.session.ConfirmSession;
import dev.latchkey.application.session.RevokeSessions;
import dev.latchkey.domain.account.PasswordHash;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Carries out {@link ChangePassword}. */
public final class PasswordChanger implements ChangePassword {

    private final ProvePassword provePassword;
    private final Passwords passwords;
    private final Users users;
    private final Credentials credentials;
    private final PasswordResets resets;
    private final ConfirmSession confirmSession;
    private final RevokeSessions revokeSessions;
    private final BeginSession beginSession;
    private final Transactions transactions;
    private final InstantSource clock;

    /** Changes passwords in these credentials, timed by this clock. */
    public PasswordChanger(
            ProvePassword provePassword,
            Passwords passwords,
            Users users,
            Credentials credentials,
            PasswordResets resets,
            ConfirmSession confirmSession,
            RevokeSessions revokeSessions,
            BeginSession beginSession,
            Transactions transactions,
            InstantSource clock) {
        this.provePassword = provePassword;
        this.passwords = passwords;
        this.users = users;
        this.credentials = credentials;
        this.resets = resets;
        this.confirmSession = confirmSession;
        this.revokeSessions = revokeSessions;
        this.beginSession = beginSession;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Result<Optional<Begun>, AccountRefusal> change(Command command) {
        var objection = AccountRefusal.objectionTo(command.chosen());
        if (objection.isPresent()) {
            return refused(objection.get());
        }
        var proof = new ProvePassword.Command(command.asking().user(), command.current());
        return switch (provePassword.prove(proof)) {
            case Result.Done<Known, AccountRefusal>(var known) -> change(command, known);
            case Result.Refused<Known, AccountRefusal>(var refusal) -> refused(refusal);
        };
    }

    private Result<Optional<Begun>, AccountRefusal> change(Command command, Known known) {
        var hash = passwords.hash(command.chosen());
        return transactions.inTransaction(() -> replace(command, known, hash));
    }

    private Result<Optional<Begun>, AccountRefusal> replace(Command command, Known known, PasswordHash hash) {
        var asking = command.asking();
        var now = clock.instant();
        users.lock(asking.user());
        if (!confirmSession.confirm(new ConfirmSession.Command(asking.user(), asking.id()))) {
            return refused(new AccountRefusal.SessionOverMeanwhile());
        }
        if (!credentials.replace(known.credential(), hash, now)) {
            return refused(new AccountRefusal.WrongPassword());
        }
        resets.removeAll(asking.user());
        return done(command.revokesSessions() ? Optional.of(beginAnew(command, now)) : Optional.empty());
    }

    /** The epoch is read once the user is locked and the others have ended, so that nothing can come in between. */
    private Begun beginAnew(Command command, Instant now) {
        var asking = command.asking();
        revokeSessions.revokeAll(asking.user());
        var epoch = credentials.find(asking.user()).orElseThrow().epoch();
        var remembered = asking.lifetime().remembered();
        return beginSession
                .begin(new BeginSession.Command(asking.user(), epoch, command.client(), remembered, now))
                .orElseThrow();
    }
}
