package dev.latchkey.persistence.workspace;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.latchkey.application.workspace.Brandings;
import dev.latchkey.application.workspace.CustomDomains;
import dev.latchkey.application.workspace.Integrations;
import dev.latchkey.application.workspace.Invitations;
import dev.latchkey.application.workspace.Members;
import dev.latchkey.application.workspace.Memberships;
import dev.latchkey.application.workspace.Workspaces;
import dev.latchkey.persistence.sql.SqlModule;
import dev.latchkey.persistence.sql.SqlSessions;

/** Adds workspaces, who is in them, and how they are run. */
public final class WorkspacePersistenceModule extends AbstractModule {

    @Override
    protected void configure() {
        var mappers = SqlModule.mappers(binder());
        mappers.addBinding().toInstance(MembershipMapper.class);
        mappers.addBinding().toInstance(WorkspaceMapper.class);
        mappers.addBinding().toInstance(MemberMapper.class);
        mappers.addBinding().toInstance(InvitationMapper.class);
        mappers.addBinding().toInstance(CustomDomainMapper.class);
        mappers.addBinding().toInstance(BrandingMapper.class);
        mappers.addBinding().toInstance(IntegrationMapper.class);
    }

    @Provides
    @Singleton
    Memberships memberships(SqlSessions sqlSessions) {
        return new PostgresMemberships(sqlSessions.mapper(MembershipMapper.class), sqlSessions);
    }

    @Provides
    @Singleton
    Workspaces workspaces(SqlSessions sqlSessions) {
        return new PostgresWorkspaces(sqlSessions.mapper(WorkspaceMapper.class));
    }

    @Provides
    @Singleton
    Members members(SqlSessions sqlSessions) {
        return new PostgresMembers(sqlSessions.mapper(MemberMapper.class));
    }

    @Provides
    @Singleton
    Invitations invitations(SqlSessions sqlSessions) {
        return new PostgresInvitations(sqlSessions.mapper(InvitationMapper.class));
    }

    @Provides
    @Singleton
    CustomDomains customDomains(SqlSessions sqlSessions) {
        return new PostgresCustomDomains(sqlSessions.mapper(CustomDomainMapper.class));
    }

    @Provides
    @Singleton
    Brandings brandings(SqlSessions sqlSessions) {
        return new PostgresBrandings(sqlSessions.mapper(BrandingMapper.class));
    }

    @Provides
    @Singleton
    Integrations integrations(SqlSessions sqlSessions) {
        return new PostgresIntegrations(sqlSessions.mapper(IntegrationMapper.class));
    }
}
