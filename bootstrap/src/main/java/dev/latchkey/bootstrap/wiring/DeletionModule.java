package dev.latchkey.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Binder;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import dev.latchkey.application.Batches;
import dev.latchkey.application.Randomness;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.ProvePassword;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.deletion.CheckSchema;
import dev.latchkey.application.deletion.DeleteBoard;
import dev.latchkey.application.deletion.DeletePost;
import dev.latchkey.application.deletion.DeleteUser;
import dev.latchkey.application.deletion.DeleteWorkspace;
import dev.latchkey.application.deletion.Deletions;
import dev.latchkey.application.deletion.Erase;
import dev.latchkey.application.deletion.PreviewDeletion;
import dev.latchkey.application.deletion.PurgeReceipts;
import dev.latchkey.application.deletion.Receipts;
import dev.latchkey.application.deletion.Schema;
import dev.latchkey.application.deletion.internal.CascadeEraser;
import dev.latchkey.application.deletion.internal.CascadePreviewer;
import dev.latchkey.application.deletion.internal.ContentDeleter;
import dev.latchkey.application.deletion.internal.ReceiptPurger;
import dev.latchkey.application.deletion.internal.SchemaChecker;
import dev.latchkey.application.deletion.internal.UserDeleter;
import dev.latchkey.application.revocation.Revocations;
import dev.latchkey.application.session.RevokeSession;
import dev.latchkey.application.session.RevokeSessions;
import dev.latchkey.application.workspace.Boards;
import dev.latchkey.application.workspace.Memberships;
import dev.latchkey.application.workspace.Posts;
import dev.latchkey.domain.deletion.Cascade;
import dev.latchkey.domain.deletion.CascadeRule;
import dev.latchkey.domain.deletion.DeletionPolicy;
import dev.latchkey.domain.deletion.StandardRules;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** The deletion capability: each verb, and who carries it out; and the rules by which it deletes. */
public final class DeletionModule extends AbstractModule {

    private final DeletionPolicy policy;

    public DeletionModule(DeletionPolicy policy) {
        this.policy = policy;
    }

    /** Where a module that brings a kind adds its rules. */
    public static Multibinder<CascadeRule> rules(Binder binder) {
        return Multibinder.newSetBinder(binder, CascadeRule.class);
    }

    @Override
    protected void configure() {
        var rules = rules(binder());
        StandardRules.with(policy.foreignBoards())
                .forEach(rule -> rules.addBinding().toInstance(rule));
        bind(DeleteWorkspace.class).to(ContentDeleter.class);
        bind(DeleteBoard.class).to(ContentDeleter.class);
        bind(DeletePost.class).to(ContentDeleter.class);
    }

    @Provides
    @Singleton
    Cascade cascade(Set<CascadeRule> rules) {
        return new Cascade(List.copyOf(rules));
    }

    @Provides
    CheckSchema checkSchema(Cascade cascade, Schema schema) {
        return new SchemaChecker(cascade, schema);
    }

    @Provides
    PreviewDeletion previewDeletion(Cascade cascade, Deletions deletions) {
        return new CascadePreviewer(cascade, deletions);
    }

    @Provides
    Erase erase(
            Cascade cascade,
            Deletions deletions,
            Receipts receipts,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        return new CascadeEraser(cascade, deletions, receipts, transactions, randomness, clock);
    }

    @Provides
    DeleteUser deleteUser(
            ProvePassword provePassword,
            Users users,
            PreviewDeletion previewDeletion,
            RevokeSession revokeSession,
            RevokeSessions revokeSessions,
            Erase erase,
            Revocations revocations) {
        return new UserDeleter(
                policy, provePassword, users, previewDeletion, revokeSession, revokeSessions, erase, revocations);
    }

    @Provides
    ContentDeleter contentDeleter(Memberships memberships, Boards boards, Posts posts, Erase erase) {
        return new ContentDeleter(memberships, boards, posts, erase);
    }

    @Provides
    PurgeReceipts purgeReceipts(Receipts receipts, Batches batches, InstantSource clock) {
        return new ReceiptPurger(receipts, batches, clock);
    }
}
