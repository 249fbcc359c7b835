package dev.latchkey.application.workspace.internal;

import static dev.latchkey.application.Result.done;
import static dev.latchkey.application.Result.refused;
import static dev.latchkey.domain.account.UserBuilder.aUser;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.latchkey.application.Result;
import dev.latchkey.application.workspace.AddMember;
import dev.latchkey.application.workspace.AddMember.Newcomer;
import dev.latchkey.application.workspace.Attributed;
import dev.latchkey.application.workspace.Invite;
import dev.latchkey.application.workspace.TestRoom;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.application.workspace.WorkspaceRefusal.AlreadyMember;
import dev.latchkey.application.workspace.WorkspaceRefusal.NotAllowed;
import dev.latchkey.application.workspace.WorkspaceRefusal.NotFound;
import dev.latchkey.application.workspace.WorkspaceRefusal.UserUnknown;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.workspace.Invitation;
import dev.latchkey.domain.workspace.Member;
import dev.latchkey.domain.workspace.Person;
import dev.latchkey.domain.workspace.Role;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemberDeskTest {

    private final TestRoom room = new TestRoom();
    private final User newcomer = room.somebody();

    @Test
    void addsSomebodyByTheirId() {
        var added = add(room.owner, byId(newcomer), Role.ADMIN);

        var member = List.copyOf(room.store.members.values()).getLast();
        assertThat(added).isEqualTo(done(new Attributed<>(member, personOf(newcomer))));
        assertThat(member).isEqualTo(new Member(member.id(), room.workspace.id(), newcomer.id(), Role.ADMIN, NOON));
        assertThat(room.transactions.count()).isEqualTo(1);
    }

    @Test
    void addsSomebodyByTheirAddress() {
        assertThat(add(room.admin, new Newcomer.ByEmail(newcomer.email()), Role.MEMBER)
                        .isDone())
                .isTrue();

        assertThat(List.copyOf(room.store.members.values()).getLast().user()).isEqualTo(newcomer.id());
    }

    @Test
    void answersTheInvitationOfWhoIsAddedAndNoOther() {
        room.verbs.invitations.invite(inviting(newcomer.email()));
        room.verbs.invitations.invite(inviting(aUser().build().email()));

        add(room.owner, byId(newcomer), Role.MEMBER);

        assertThat(room.store.invitations.values())
                .singleElement()
                .extracting(Invitation::email)
                .isNotEqualTo(newcomer.email());
    }

    @Test
    void addsNobodyTwice() {
        assertThat(add(room.owner, byId(room.member), Role.ADMIN)).isEqualTo(refused(new AlreadyMember()));
        assertThat(add(room.admin, byId(room.admin), Role.MEMBER)).isEqualTo(refused(new AlreadyMember()));
        assertThat(add(room.admin, byId(room.owner), Role.ADMIN)).isEqualTo(refused(new AlreadyMember()));

        assertThat(room.store.members).hasSize(3);
    }

    @Test
    void addsNobodyWhoHasNoAccount() {
        assertThat(add(room.owner, byId(aUser().build()), Role.MEMBER)).isEqualTo(refused(new UserUnknown()));
        assertThat(add(room.owner, new Newcomer.ById(Optional.empty()), Role.MEMBER))
                .isEqualTo(refused(new UserUnknown()));
        assertThat(add(room.owner, new Newcomer.ByEmail(new Email("no@example.com")), Role.MEMBER))
                .isEqualTo(refused(new UserUnknown()));
    }

    @Test
    void addsNobodyForAMember() {
        assertThat(add(room.member, byId(newcomer), Role.MEMBER)).isEqualTo(refused(new NotAllowed()));
        assertThat(add(room.member, byId(aUser().build()), Role.MEMBER)).isEqualTo(refused(new NotAllowed()));

        assertThat(room.store.members).hasSize(3);
    }

    @Test
    void makesNobodyTheOwner() {
        assertThat(add(room.owner, byId(newcomer), Role.OWNER)).isEqualTo(refused(new NotAllowed()));

        assertThat(room.store.members).hasSize(3);
    }

    @Test
    void tellsAStrangerNothingAboutTheWorkspaceNorAboutUsers() {
        assertThat(add(room.stranger, byId(newcomer), Role.MEMBER)).isEqualTo(refused(new NotFound()));
        assertThat(add(room.stranger, byId(aUser().build()), Role.MEMBER)).isEqualTo(refused(new NotFound()));
        assertThat(add(room.stranger, byId(room.stranger), Role.ADMIN)).isEqualTo(refused(new NotFound()));

        assertThat(room.store.members).hasSize(3);
    }

    @Test
    void leavesNothingBehindWhenItFails() {
        room.verbs.invitations.invite(inviting(newcomer.email()));
        room.transactions.failAtTheEnd();

        assertThatIllegalStateException().isThrownBy(() -> add(room.owner, byId(newcomer), Role.MEMBER));

        assertThat(room.store.members).hasSize(3);
        assertThat(room.store.invitations).hasSize(1);
    }

    @Test
    void listsThemForWhoIsOneOfThem() {
        assertThat(room.verbs
                        .members
                        .list(room.seenBy(room.member))
                        .map(page ->
                                page.entries().stream().map(Attributed::person).toList()))
                .isEqualTo(done(List.of(personOf(room.owner), personOf(room.admin), personOf(room.member))));
        assertThat(room.verbs.members.list(room.seenBy(room.stranger))).isEqualTo(refused(new NotFound()));
        assertThat(room.verbs.members.list(room.elsewhere())).isEqualTo(refused(new NotFound()));
    }

    private Result<Attributed<Member>, WorkspaceRefusal> add(User asker, Newcomer newcomer, Role role) {
        return room.verbs.members.add(new AddMember.Command(asker.id(), room.workspace.id(), newcomer, role));
    }

    private Invite.Command inviting(Email email) {
        return new Invite.Command(room.owner.id(), room.workspace.id(), email, Role.MEMBER);
    }

    private static Newcomer byId(User user) {
        return new Newcomer.ById(Optional.of(user.id()));
    }

    private static Person personOf(User user) {
        return new Person(user.id(), user.profile());
    }
}
