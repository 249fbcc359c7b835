package dev.latchkey.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.Credentials;
import dev.latchkey.application.account.PasswordResets;
import dev.latchkey.application.account.ProvePassword;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.deletion.DeleteUser;
import dev.latchkey.application.deletion.internal.UserDeleter;
import dev.latchkey.application.session.RevokeSession;
import dev.latchkey.application.session.RevokeSessions;

/** The deletion capability: each verb, and who carries it out. */
public final class DeletionModule extends AbstractModule {

    @Provides
    DeleteUser deleteUser(
            ProvePassword provePassword,
            RevokeSession revokeSession,
            RevokeSessions revokeSessions,
            PasswordResets resets,
            Credentials credentials,
            Users users,
            Transactions transactions) {
        return new UserDeleter(provePassword, revokeSession, revokeSessions, resets, credentials, users, transactions);
    }
}
