package dev.latchkey.persistence;

import com.google.inject.PrivateModule;
import dev.latchkey.application.Chores;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.Credentials;
import dev.latchkey.application.account.Identities;
import dev.latchkey.application.account.PasswordResets;
import dev.latchkey.application.account.SpentIdTokens;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.deletion.Deletions;
import dev.latchkey.application.deletion.Receipts;
import dev.latchkey.application.deletion.Schema;
import dev.latchkey.application.device.Devices;
import dev.latchkey.application.revocation.Nodes;
import dev.latchkey.application.revocation.WakeUps;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.application.session.Sightings;
import dev.latchkey.application.workspace.Boards;
import dev.latchkey.application.workspace.Brandings;
import dev.latchkey.application.workspace.Changelogs;
import dev.latchkey.application.workspace.Comments;
import dev.latchkey.application.workspace.CustomDomains;
import dev.latchkey.application.workspace.Integrations;
import dev.latchkey.application.workspace.Invitations;
import dev.latchkey.application.workspace.Members;
import dev.latchkey.application.workspace.Memberships;
import dev.latchkey.application.workspace.Posts;
import dev.latchkey.application.workspace.Reactions;
import dev.latchkey.application.workspace.Votes;
import dev.latchkey.application.workspace.Workspaces;
import dev.latchkey.persistence.account.AccountPersistenceModule;
import dev.latchkey.persistence.chore.ChorePersistenceModule;
import dev.latchkey.persistence.deletion.DeletionPersistenceModule;
import dev.latchkey.persistence.device.DevicePersistenceModule;
import dev.latchkey.persistence.revocation.RevocationPersistenceModule;
import dev.latchkey.persistence.session.PostgresSightings;
import dev.latchkey.persistence.session.SessionPersistenceModule;
import dev.latchkey.persistence.sql.Database;
import dev.latchkey.persistence.sql.SqlModule;
import dev.latchkey.persistence.workspace.BoardPersistenceModule;
import dev.latchkey.persistence.workspace.WorkspacePersistenceModule;

/** Meets the application's needs from PostgreSQL; what is not exposed stays in here. Whoever takes the sightings starts and closes them. */
public final class PersistenceModule extends PrivateModule {

    private final Database database;

    public PersistenceModule(Database database) {
        this.database = database;
    }

    @Override
    protected void configure() {
        install(new SqlModule(database));
        install(new AccountPersistenceModule());
        install(new SessionPersistenceModule());
        install(new DevicePersistenceModule());
        install(new DeletionPersistenceModule());
        install(new WorkspacePersistenceModule());
        install(new BoardPersistenceModule());
        install(new ChorePersistenceModule());
        install(new RevocationPersistenceModule(database));

        expose(Transactions.class);
        expose(Users.class);
        expose(Credentials.class);
        expose(Identities.class);
        expose(SpentIdTokens.class);
        expose(PasswordResets.class);
        expose(Sessions.class);
        expose(Nodes.class);
        expose(WakeUps.class);
        expose(Sightings.class);
        expose(PostgresSightings.class);
        expose(Devices.class);
        expose(Deletions.class);
        expose(Receipts.class);
        expose(Schema.class);
        expose(Memberships.class);
        expose(Workspaces.class);
        expose(Members.class);
        expose(Invitations.class);
        expose(CustomDomains.class);
        expose(Brandings.class);
        expose(Integrations.class);
        expose(Boards.class);
        expose(Posts.class);
        expose(Changelogs.class);
        expose(Comments.class);
        expose(Votes.class);
        expose(Reactions.class);
        expose(Chores.class);
    }
}
