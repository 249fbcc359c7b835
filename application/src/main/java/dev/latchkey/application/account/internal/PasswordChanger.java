package dev.latchkey.application.account.internal;

import static dev.latchkey.application.Result.done;
import static dev.latchkey.application.Result.refused;

import dev.latchkey.application.Result;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.ChangePassword;
import dev.latchkey.application.account.Credentials;
import dev.latchkey.application.account.Credentials.Known;
import dev.latchkey.application.account.PasswordResets;
import dev.latchkey.application.account.Passwords;
import dev.latchkey.application.account.ProvePassword;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.device.BeginSession;
import dev.latchkey.application.device.Begun;
import dev.latchkey.application.revocation.Revocations;
import dev.latchkey.application.session.ConfirmSession;
import dev.latchkey.application.session.RevokeOtherSessions;
import dev.latchkey.domain.account.PasswordHash;
import dev.latchkey.domain.session.SessionEpoch;
import dev.latchkey.domain.session.SessionId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Carries out {@link ChangePassword}. */
public final class PasswordChanger implements ChangePassword {

    private final ProvePassword provePassword;
    private final Passwords passwords;
    private final Users users;
    private final Credentials credentials;
    private final PasswordResets resets;
    private final ConfirmSession confirmSession;
    private final RevokeOtherSessions revokeOtherSessions;
    private final BeginSession beginSession;
    private final Revocations revocations;
    private final InstantSource clock;

    /** Changes passwords in these credentials, timed by this clock. */
    public PasswordChanger(
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
        this.provePassword = provePassword;
        this.passwords = passwords;
        this.users = users;
        this.credentials = credentials;
        this.resets = resets;
        this.confirmSession = confirmSession;
        this.revokeOtherSessions = revokeOtherSessions;
        this.beginSession = beginSession;
        this.revocations = revocations;
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
        return revocations.attempt(() -> {
            if (!users.lock(command.asking().user())) {
                return refused(new AccountRefusal.SessionOverMeanwhile());
            }
            return command.revokesSessions() ? replaceAnew(command, known, hash) : replaceOnly(command, known, hash);
        });
    }

    private Result<Optional<Begun>, AccountRefusal> replaceOnly(Command command, Known known, PasswordHash hash) {
        return replace(command, known, hash, List.of())
                .<Result<Optional<Begun>, AccountRefusal>>map(Result::refused)
                .orElseGet(() -> done(Optional.empty()));
    }

    /** The epoch is read once the user is locked, so that nothing can come in between. */
    private Result<Optional<Begun>, AccountRefusal> replaceAnew(Command command, Known known, PasswordHash hash) {
        return credentials
                .find(command.asking().user())
                .map(now -> replaceAnew(command, known, hash, now.epoch()))
                .orElseGet(() -> refused(new AccountRefusal.WrongPassword()));
    }

    /** The new session begins before the others end, because devices are locked before sessions are. */
    private Result<Optional<Begun>, AccountRefusal> replaceAnew(
            Command command, Known known, PasswordHash hash, SessionEpoch epoch) {
        var asking = command.asking();
        var begin = new BeginSession.Command(
                asking.user(), epoch, command.browser(), asking.lifetime().remembered(), clock.instant());
        return switch (beginSession.begin(begin)) {
            case Result.Done<Begun, BeginSession.Refusal>(var begun) -> {
                var refusal = replace(command, known, hash, begun.ended());
                revokeOtherSessions.revokeOthers(new RevokeOtherSessions.Command(
                        asking.user(), begun.session().id()));
                yield refusal.<Result<Optional<Begun>, AccountRefusal>>map(Result::refused)
                        .orElseGet(() -> done(Optional.of(begun)));
            }
            case Result.Refused<Begun, BeginSession.Refusal>(var reason) -> refused(AccountRefusal.of(reason));
        };
    }

    /** Why not; empty when the password is another now. The session that asks was still there, or has only just ended. */
    private Optional<AccountRefusal> replace(Command command, Known known, PasswordHash hash, List<SessionId> ended) {
        var asking = command.asking();
        if (!ended.contains(asking.id())
                && !confirmSession.confirm(new ConfirmSession.Command(asking.user(), asking.id()))) {
            return Optional.of(new AccountRefusal.SessionOverMeanwhile());
        }
        if (!credentials.replace(known.credential(), hash, clock.instant())) {
            return Optional.of(new AccountRefusal.WrongPassword());
        }
        resets.removeAll(asking.user());
        return Optional.empty();
    }
}
