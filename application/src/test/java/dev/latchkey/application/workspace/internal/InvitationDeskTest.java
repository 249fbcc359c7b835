package dev.latchkey.application.workspace.internal;

import static dev.latchkey.application.Result.done;
import static dev.latchkey.application.Result.refused;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Result;
import dev.latchkey.application.workspace.Attributed;
import dev.latchkey.application.workspace.Invite;
import dev.latchkey.application.workspace.TestRoom;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.application.workspace.WorkspaceRefusal.AlreadyInvited;
import dev.latchkey.application.workspace.WorkspaceRefusal.AlreadyMember;
import dev.latchkey.application.workspace.WorkspaceRefusal.NotAllowed;
import dev.latchkey.application.workspace.WorkspaceRefusal.NotFound;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.workspace.Invitation;
import dev.latchkey.domain.workspace.Person;
import dev.latchkey.domain.workspace.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvitationDeskTest {

    private static final Email EVE = new Email("eve@example.com");

    private final TestRoom room = new TestRoom();

    @Test
    void invitesAnAddressWhoeverItBelongsTo() {
        var invited = invite(room.admin, EVE, Role.ADMIN);

        var invitation = List.copyOf(room.store.invitations.values()).getLast();
        assertThat(invited)
                .isEqualTo(done(new Attributed<>(invitation, new Person(room.admin.id(), room.admin.profile()))));
        assertThat(invitation)
                .isEqualTo(
                        new Invitation(invitation.id(), room.workspace.id(), room.admin.id(), EVE, Role.ADMIN, NOON));
        assertThat(invite(room.owner, room.stranger.email(), Role.MEMBER).isDone())
                .isTrue();
    }

    @Test
    void invitesNobodyTwice() {
        invite(room.admin, EVE, Role.ADMIN);

        assertThat(invite(room.owner, EVE, Role.MEMBER)).isEqualTo(refused(new AlreadyInvited()));

        assertThat(room.store.invitations).hasSize(1);
    }

    @Test
    void invitesNobodyWhoIsThere() {
        assertThat(invite(room.owner, room.member.email(), Role.ADMIN)).isEqualTo(refused(new AlreadyMember()));
    }

    @Test
    void invitesNobodyForAMemberOrAStranger() {
        assertThat(invite(room.member, EVE, Role.MEMBER)).isEqualTo(refused(new NotAllowed()));
        assertThat(invite(room.member, room.owner.email(), Role.MEMBER)).isEqualTo(refused(new NotAllowed()));
        assertThat(invite(room.stranger, EVE, Role.MEMBER)).isEqualTo(refused(new NotFound()));

        assertThat(room.store.invitations).isEmpty();
    }

    @Test
    void invitesNobodyToBeTheOwner() {
        assertThat(invite(room.owner, EVE, Role.OWNER)).isEqualTo(refused(new NotAllowed()));
    }

    @Test
    void listsThemOnlyForWhoAdministersTheWorkspace() {
        invite(room.owner, EVE, Role.MEMBER);

        assertThat(room.verbs
                        .invitations
                        .list(room.seenBy(room.admin))
                        .map(page -> page.entries().getFirst().thing().email()))
                .isEqualTo(done(EVE));
        assertThat(room.verbs.invitations.list(room.seenBy(room.member))).isEqualTo(refused(new NotAllowed()));
        assertThat(room.verbs.invitations.list(room.seenBy(room.stranger))).isEqualTo(refused(new NotFound()));
        assertThat(room.verbs.invitations.list(room.elsewhere())).isEqualTo(refused(new NotFound()));
    }

    private Result<Attributed<Invitation>, WorkspaceRefusal> invite(User asker, Email email, Role role) {
        return room.verbs.invitations.invite(new Invite.Command(asker.id(), room.workspace.id(), email, role));
    }
}
