package dev.latchkey.persistence.account;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.latchkey.application.account.Credentials;
import dev.latchkey.application.account.Identities;
import dev.latchkey.application.account.PasswordResets;
import dev.latchkey.application.account.SpentIdTokens;
import dev.latchkey.application.account.Users;
import dev.latchkey.persistence.sql.SqlModule;
import dev.latchkey.persistence.sql.SqlSessions;

/** Adds users, the ways in which they sign in, and resets of passwords. */
public final class AccountPersistenceModule extends AbstractModule {

    @Override
    protected void configure() {
        var mappers = SqlModule.mappers(binder());
        mappers.addBinding().toInstance(UserMapper.class);
        mappers.addBinding().toInstance(CredentialMapper.class);
        mappers.addBinding().toInstance(IdentityMapper.class);
        mappers.addBinding().toInstance(SpentIdTokenMapper.class);
        mappers.addBinding().toInstance(PasswordResetMapper.class);
    }

    @Provides
    @Singleton
    Users users(SqlSessions sqlSessions) {
        return new PostgresUsers(sqlSessions.mapper(UserMapper.class), sqlSessions);
    }

    @Provides
    @Singleton
    Credentials credentials(SqlSessions sqlSessions) {
        return new PostgresCredentials(sqlSessions.mapper(CredentialMapper.class));
    }

    @Provides
    @Singleton
    Identities identities(SqlSessions sqlSessions) {
        return new PostgresIdentities(sqlSessions.mapper(IdentityMapper.class));
    }

    @Provides
    @Singleton
    SpentIdTokens spentIdTokens(SqlSessions sqlSessions) {
        return new PostgresSpentIdTokens(sqlSessions.mapper(SpentIdTokenMapper.class));
    }

    @Provides
    @Singleton
    PasswordResets passwordResets(SqlSessions sqlSessions) {
        return new PostgresPasswordResets(sqlSessions.mapper(PasswordResetMapper.class));
    }
}
