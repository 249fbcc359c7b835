package dev.latchkey.persistence;

import com.google.inject.PrivateModule;
import dev.latchkey.application.Chores;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.Credentials;
import dev.latchkey.application.account.Identities;
import dev.latchkey.application.account.PasswordResets;
import dev.latchkey.application.account.SpentIdTokens;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.device.Devices;
import dev.latchkey.application.session.SessionLookup;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.application.session.Sightings;
import dev.latchkey.persistence.account.AccountPersistenceModule;
import dev.latchkey.persistence.chore.ChorePersistenceModule;
import dev.latchkey.persistence.device.DevicePersistenceModule;
import dev.latchkey.persistence.session.PostgresSightings;
import dev.latchkey.persistence.session.SessionPersistenceModule;
import dev.latchkey.persistence.sql.Database;
import dev.latchkey.persistence.sql.SqlModule;

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
        install(new ChorePersistenceModule());

        expose(Transactions.class);
        expose(Users.class);
        expose(Credentials.class);
        expose(Identities.class);
        expose(SpentIdTokens.class);
        expose(PasswordResets.class);
        expose(Sessions.class);
        expose(SessionLookup.class);
        expose(Sightings.class);
        expose(PostgresSightings.class);
        expose(Devices.class);
        expose(Chores.class);
    }
}
