package dev.latchkey.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.latchkey.application.Randomness;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.workspace.AddDomain;
import dev.latchkey.application.workspace.AddIntegration;
import dev.latchkey.application.workspace.AddMember;
import dev.latchkey.application.workspace.Brandings;
import dev.latchkey.application.workspace.CreateWorkspace;
import dev.latchkey.application.workspace.CustomDomains;
import dev.latchkey.application.workspace.Integrations;
import dev.latchkey.application.workspace.Invitations;
import dev.latchkey.application.workspace.Invite;
import dev.latchkey.application.workspace.ListDomains;
import dev.latchkey.application.workspace.ListIntegrations;
import dev.latchkey.application.workspace.ListInvitations;
import dev.latchkey.application.workspace.ListMembers;
import dev.latchkey.application.workspace.ListWorkspaces;
import dev.latchkey.application.workspace.Members;
import dev.latchkey.application.workspace.Memberships;
import dev.latchkey.application.workspace.SetBranding;
import dev.latchkey.application.workspace.ShowBranding;
import dev.latchkey.application.workspace.ShowWorkspace;
import dev.latchkey.application.workspace.Workspaces;
import dev.latchkey.application.workspace.internal.BrandingDesk;
import dev.latchkey.application.workspace.internal.DomainDesk;
import dev.latchkey.application.workspace.internal.IntegrationDesk;
import dev.latchkey.application.workspace.internal.InvitationDesk;
import dev.latchkey.application.workspace.internal.MemberDesk;
import dev.latchkey.application.workspace.internal.WorkspaceDesk;
import dev.latchkey.application.workspace.internal.WorkspaceFounder;
import java.time.InstantSource;

/** The workspace capability, but for what is on boards: each verb, and who carries it out. */
public final class WorkspaceModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(ListWorkspaces.class).to(WorkspaceDesk.class);
        bind(ShowWorkspace.class).to(WorkspaceDesk.class);
        bind(AddMember.class).to(MemberDesk.class);
        bind(ListMembers.class).to(MemberDesk.class);
        bind(Invite.class).to(InvitationDesk.class);
        bind(ListInvitations.class).to(InvitationDesk.class);
        bind(AddDomain.class).to(DomainDesk.class);
        bind(ListDomains.class).to(DomainDesk.class);
        bind(SetBranding.class).to(BrandingDesk.class);
        bind(ShowBranding.class).to(BrandingDesk.class);
        bind(AddIntegration.class).to(IntegrationDesk.class);
        bind(ListIntegrations.class).to(IntegrationDesk.class);
    }

    @Provides
    CreateWorkspace create(
            Users users,
            Workspaces workspaces,
            Members members,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        return new WorkspaceFounder(users, workspaces, members, transactions, randomness, clock);
    }

    @Provides
    WorkspaceDesk workspaces(Workspaces workspaces) {
        return new WorkspaceDesk(workspaces);
    }

    @Provides
    MemberDesk members(
            Memberships memberships,
            Users users,
            Members members,
            Invitations invitations,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        return new MemberDesk(memberships, users, members, invitations, transactions, randomness, clock);
    }

    @Provides
    InvitationDesk invitations(
            Memberships memberships,
            Users users,
            Members members,
            Invitations invitations,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        return new InvitationDesk(memberships, users, members, invitations, transactions, randomness, clock);
    }

    @Provides
    DomainDesk domains(
            Memberships memberships,
            CustomDomains domains,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        return new DomainDesk(memberships, domains, transactions, randomness, clock);
    }

    @Provides
    BrandingDesk brandings(
            Memberships memberships,
            Brandings brandings,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        return new BrandingDesk(memberships, brandings, transactions, randomness, clock);
    }

    @Provides
    IntegrationDesk integrations(
            Memberships memberships,
            Integrations integrations,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        return new IntegrationDesk(memberships, integrations, transactions, randomness, clock);
    }
}
