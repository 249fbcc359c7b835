package dev.latchkey.application.deletion.internal;

import dev.latchkey.application.Result;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.Credentials;
import dev.latchkey.application.account.PasswordResets;
import dev.latchkey.application.account.ProvePassword;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.deletion.DeleteUser;
import dev.latchkey.application.session.RevokeSession;
import dev.latchkey.application.session.RevokeSessions;
import java.util.Optional;

/** Carries out {@link DeleteUser}. */
public final class UserDeleter implements DeleteUser {

    private final ProvePassword provePassword;
    private final RevokeSession revokeSession;
    private final RevokeSessions revokeSessions;
    private final PasswordResets resets;
    private final Credentials credentials;
    private final Users users;
    private final Transactions transactions;

    /** Deletes from these stores. */
    public UserDeleter(
            ProvePassword provePassword,
            RevokeSession revokeSession,
            RevokeSessions revokeSessions,
            PasswordResets resets,
            Credentials credentials,
            Users users,
            Transactions transactions) {
        this.provePassword = provePassword;
        this.revokeSession = revokeSession;
        this.revokeSessions = revokeSessions;
        this.resets = resets;
        this.credentials = credentials;
        this.users = users;
        this.transactions = transactions;
    }

    @Override
    public Optional<AccountRefusal> delete(Command command) {
        return refusalOf(command).or(() -> transactions.inTransaction(() -> erase(command)));
    }

    private Optional<AccountRefusal> refusalOf(Command command) {
        if (command.password() == null) {
            return command.fresh() ? Optional.empty() : Optional.of(new AccountRefusal.NotFresh());
        }
        var proof = new ProvePassword.Command(command.asking().user(), command.password());
        return switch (provePassword.prove(proof)) {
            case Result.Done<?, AccountRefusal> _ -> Optional.empty();
            case Result.Refused<?, AccountRefusal>(var refusal) -> Optional.of(refusal);
        };
    }

    private Optional<AccountRefusal> erase(Command command) {
        var asking = command.asking();
        users.lock(asking.user());
        if (!revokeSession.revoke(new RevokeSession.Command(asking.user(), asking.id()))) {
            return Optional.of(new AccountRefusal.SessionOverMeanwhile());
        }
        revokeSessions.revokeAll(asking.user());
        resets.removeAll(asking.user());
        credentials.removeAll(asking.user());
        users.remove(asking.user());
        return Optional.empty();
    }
}
