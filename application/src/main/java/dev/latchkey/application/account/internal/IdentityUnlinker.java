package dev.latchkey.application.account.internal;

import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.Identities;
import dev.latchkey.application.account.UnlinkIdentity;
import dev.latchkey.application.account.Users;
import java.util.Optional;

/** Carries out {@link UnlinkIdentity}. */
public final class IdentityUnlinker implements UnlinkIdentity {

    private final Users users;
    private final Identities identities;
    private final Transactions transactions;

    /** Unlinks in these stores. */
    public IdentityUnlinker(Users users, Identities identities, Transactions transactions) {
        this.users = users;
        this.identities = identities;
        this.transactions = transactions;
    }

    @Override
    public Optional<AccountRefusal> unlink(Command command) {
        return transactions.inTransaction(() -> unlinkAlone(command));
    }

    /** Whoever else unlinks something of the same user waits, and then counts again: two never take each other's last. */
    private Optional<AccountRefusal> unlinkAlone(Command command) {
        users.lock(command.user());
        if (identities.ofUser(command.user()).size() < 2) {
            return Optional.of(new AccountRefusal.LastIdentity());
        }
        return command.identity()
                        .filter(id -> identities.remove(command.user(), id))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(new AccountRefusal.IdentityUnknown());
    }
}
