package dev.latchkey.application.deletion.internal;

import static dev.latchkey.domain.deletion.StandardRules.SESSION;
import static dev.latchkey.domain.deletion.StandardRules.USER;

import dev.latchkey.application.Result;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.ProvePassword;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.deletion.DeleteUser;
import dev.latchkey.application.deletion.DeletionRefusal;
import dev.latchkey.application.deletion.Erase;
import dev.latchkey.application.deletion.PreviewDeletion;
import dev.latchkey.application.revocation.Revocations;
import dev.latchkey.application.session.RevokeSession;
import dev.latchkey.application.session.RevokeSessions;
import dev.latchkey.domain.deletion.Count;
import dev.latchkey.domain.deletion.DeletionCounts;
import dev.latchkey.domain.deletion.DeletionPolicy;
import dev.latchkey.domain.deletion.DeletionPreview;
import dev.latchkey.domain.deletion.Receipt;
import java.util.Map;
import java.util.Optional;

/** Carries out {@link DeleteUser}. */
public final class UserDeleter implements DeleteUser {

    private final DeletionPolicy policy;
    private final ProvePassword provePassword;
    private final Users users;
    private final PreviewDeletion previewDeletion;
    private final RevokeSession revokeSession;
    private final RevokeSessions revokeSessions;
    private final Erase erase;
    private final Revocations revocations;

    /** Deletes under this policy. */
    public UserDeleter(
            DeletionPolicy policy,
            ProvePassword provePassword,
            Users users,
            PreviewDeletion previewDeletion,
            RevokeSession revokeSession,
            RevokeSessions revokeSessions,
            Erase erase,
            Revocations revocations) {
        this.policy = policy;
        this.provePassword = provePassword;
        this.users = users;
        this.previewDeletion = previewDeletion;
        this.revokeSession = revokeSession;
        this.revokeSessions = revokeSessions;
        this.erase = erase;
        this.revocations = revocations;
    }

    @Override
    public Result<Receipt, DeletionRefusal> delete(Command command) {
        return doubtAbout(command)
                .<Result<Receipt, DeletionRefusal>>map(doubt -> Result.refused(new DeletionRefusal.Unproven(doubt)))
                .orElseGet(() -> revocations.attempt(() -> deleteProven(command)));
    }

    private Optional<AccountRefusal> doubtAbout(Command command) {
        if (command.password() == null) {
            var suffices = command.fresh() || (command.confirmed() && !policy.requireFresh());
            return suffices ? Optional.empty() : Optional.of(new AccountRefusal.NotFresh());
        }
        var proof = new ProvePassword.Command(command.asking().user(), command.password());
        return switch (provePassword.prove(proof)) {
            case Result.Done<?, AccountRefusal> _ -> Optional.empty();
            case Result.Refused<?, AccountRefusal>(var refusal) -> Optional.of(refusal);
        };
    }

    private Result<Receipt, DeletionRefusal> deleteProven(Command command) {
        var user = command.asking().user();
        users.lock(user);
        var foreseen = Optional.ofNullable(command.preview()).map(_ -> previewDeletion.preview(user));
        if (foreseen.isPresent() && !foreseen.get().id().equals(command.preview())) {
            return outdated();
        }
        if (!revokeSession
                .revoke(new RevokeSession.Command(user, command.asking().id()))
                .value()) {
            return overMeanwhile();
        }
        var ended = 1 + revokeSessions.revokeAll(user).value();
        return erase.erase(new Erase.Command(USER, user.value(), sessions(ended)))
                .map(receipt ->
                        differs(receipt, foreseen) ? outdated() : Result.<Receipt, DeletionRefusal>done(receipt))
                .orElseGet(UserDeleter::overMeanwhile);
    }

    /** By what was added between the preview and the locks of the deletion. */
    private static boolean differs(Receipt receipt, Optional<DeletionPreview> foreseen) {
        return foreseen.isPresent()
                && receipt.counts().differsFrom(foreseen.get().counts());
    }

    private static Result<Receipt, DeletionRefusal> outdated() {
        return Result.refused(new DeletionRefusal.PreviewOutdated());
    }

    private static DeletionCounts sessions(int ended) {
        return new DeletionCounts(Map.of(SESSION, new Count(ended, 0, 0)));
    }

    private static Result<Receipt, DeletionRefusal> overMeanwhile() {
        return Result.refused(new DeletionRefusal.Unproven(new AccountRefusal.SessionOverMeanwhile()));
    }
}
