package dev.latchkey.application.deletion;

import static dev.latchkey.domain.session.SessionBuilder.NOON;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.InMemoryTransactions;
import dev.latchkey.application.Randomness;
import dev.latchkey.application.TestRandomness;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.account.ProvePassword;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.deletion.internal.CascadeEraser;
import dev.latchkey.application.deletion.internal.CascadePreviewer;
import dev.latchkey.application.deletion.internal.UserDeleter;
import dev.latchkey.application.revocation.LoneNode;
import dev.latchkey.application.session.InMemorySessions;
import dev.latchkey.application.session.RevokeSessions;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.application.session.internal.SessionRevoker;
import dev.latchkey.domain.deletion.Cascade;
import dev.latchkey.domain.deletion.DeletionPolicy;
import dev.latchkey.domain.deletion.ForeignBoards;
import dev.latchkey.domain.deletion.StandardRules;
import java.time.InstantSource;

/** What deletes in tests: the real verbs on the needs of the test, by the standard rules. */
public final class Deleters {

    /** The standard rules. */
    public static final Cascade CASCADE = new Cascade(StandardRules.with(ForeignBoards.DELETE));

    private final Users users;
    private final Sessions sessions;
    private final Deletions deletions;
    private final Receipts receipts;
    private final Transactions transactions;
    private final Randomness randomness;
    private final InstantSource clock;

    /** Deletes from these stores. */
    public Deleters(
            Users users,
            Sessions sessions,
            Deletions deletions,
            Receipts receipts,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        this.users = users;
        this.sessions = sessions;
        this.deletions = deletions;
        this.receipts = receipts;
        this.transactions = transactions;
        this.randomness = randomness;
        this.clock = clock;
    }

    /** Deletes from memory. */
    public static Deleters in(InMemoryStore store) {
        return in(store, new InMemoryTransactions(store));
    }

    /** Deletes from memory in these transactions. */
    public static Deleters in(InMemoryStore store, Transactions transactions) {
        return new Deleters(
                new InMemoryUsers(store),
                new InMemorySessions(store),
                new InMemoryDeletions(store),
                new InMemoryReceipts(store),
                transactions,
                TestRandomness.seeded(1),
                () -> NOON);
    }

    public Erase erase() {
        return new CascadeEraser(CASCADE, deletions, receipts, transactions, randomness, clock);
    }

    public PreviewDeletion previewDeletion() {
        return new CascadePreviewer(CASCADE, deletions);
    }

    /** Deletes users who prove it that way, under the strict policy. */
    public DeleteUser deleteUser(ProvePassword provePassword) {
        return deleteUser(
                provePassword, new SessionRevoker(sessions, new LoneNode(transactions)), DeletionPolicy.STANDARD);
    }

    /** Deletes users under that policy, whose sessions somebody else ends. */
    public DeleteUser deleteUser(ProvePassword provePassword, RevokeSessions revokeSessions, DeletionPolicy policy) {
        return new UserDeleter(
                policy,
                provePassword,
                users,
                previewDeletion(),
                new SessionRevoker(sessions, new LoneNode(transactions)),
                revokeSessions,
                erase(),
                new LoneNode(transactions));
    }
}
