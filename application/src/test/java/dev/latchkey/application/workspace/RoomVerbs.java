package dev.latchkey.application.workspace;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.Randomness;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.workspace.internal.BrandingDesk;
import dev.latchkey.application.workspace.internal.DomainDesk;
import dev.latchkey.application.workspace.internal.IntegrationDesk;
import dev.latchkey.application.workspace.internal.InvitationDesk;
import dev.latchkey.application.workspace.internal.MemberDesk;
import dev.latchkey.application.workspace.internal.WorkspaceDesk;
import dev.latchkey.application.workspace.internal.WorkspaceFounder;
import java.time.InstantSource;

/** Every verb on a workspace itself, for tests that want several of them. */
public final class RoomVerbs {

    public final WorkspaceFounder founder;
    public final WorkspaceDesk workspaces;
    public final MemberDesk members;
    public final InvitationDesk invitations;
    public final DomainDesk domains;
    public final BrandingDesk brandings;
    public final IntegrationDesk integrations;

    /** Asked of these stores. */
    public RoomVerbs(
            Users users,
            Memberships memberships,
            Workspaces workspaces,
            Members members,
            Invitations invitations,
            CustomDomains domains,
            Brandings brandings,
            Integrations integrations,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        this.founder = new WorkspaceFounder(users, workspaces, members, transactions, randomness, clock);
        this.workspaces = new WorkspaceDesk(workspaces);
        this.members = new MemberDesk(memberships, users, members, invitations, transactions, randomness, clock);
        this.invitations =
                new InvitationDesk(memberships, users, members, invitations, transactions, randomness, clock);
        this.domains = new DomainDesk(memberships, domains, transactions, randomness, clock);
        this.brandings = new BrandingDesk(memberships, brandings, transactions, randomness, clock);
        this.integrations = new IntegrationDesk(memberships, integrations, transactions, randomness, clock);
    }

    /** Asked of what is in memory. */
    public static RoomVerbs in(
            InMemoryStore store, Transactions transactions, Randomness randomness, InstantSource clock) {
        return new RoomVerbs(
                new InMemoryUsers(store),
                new InMemoryMemberships(store),
                new InMemoryWorkspaces(store),
                new InMemoryMembers(store),
                new InMemoryInvitations(store),
                new InMemoryCustomDomains(store),
                new InMemoryBrandings(store),
                new InMemoryIntegrations(store),
                transactions,
                randomness,
                clock);
    }
}
