package dev.latchkey.application.workspace.internal;

import static dev.latchkey.application.Result.done;
import static dev.latchkey.application.Result.refused;
import static dev.latchkey.domain.account.UserBuilder.aUser;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.latchkey.application.Result;
import dev.latchkey.application.workspace.CreateWorkspace;
import dev.latchkey.application.workspace.Joined;
import dev.latchkey.application.workspace.Paging;
import dev.latchkey.application.workspace.RoomList;
import dev.latchkey.application.workspace.TestRoom;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.application.workspace.WorkspaceRefusal.SessionOverMeanwhile;
import dev.latchkey.application.workspace.WorkspaceRefusal.SlugTaken;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.workspace.Member;
import dev.latchkey.domain.workspace.Name;
import dev.latchkey.domain.workspace.Role;
import dev.latchkey.domain.workspace.Slug;
import dev.latchkey.domain.workspace.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkspaceFounderTest {

    private static final Name NAME = new Name("Acme");
    private static final Slug SLUG = new Slug("acme");

    private final TestRoom room = new TestRoom();

    @Test
    void makesTheAskerTheOwnerAndTheFirstMember() {
        var founded = found(room.stranger, SLUG);

        assertThat(founded).isInstanceOf(Result.Done.class);
        var workspace = List.copyOf(room.store.workspaces.values()).getLast();
        assertThat(founded).isEqualTo(done(new Joined(workspace, Role.OWNER)));
        assertThat(workspace).isEqualTo(new Workspace(workspace.id(), room.stranger.id(), NAME, SLUG, NOON));
        assertThat(room.verbs.members.list(new RoomList(room.stranger.id(), workspace.id(), new Paging(5, null))))
                .isInstanceOf(Result.Done.class);
        assertThat(List.copyOf(room.store.members.values()).getLast())
                .extracting(Member::user, Member::role, Member::joinedAt)
                .containsExactly(room.stranger.id(), Role.OWNER, NOON);
        assertThat(room.transactions.count()).isEqualTo(1);
    }

    @Test
    void givesASlugOnce() {
        found(room.owner, SLUG);
        var before = room.store.workspaces.size();

        assertThat(found(room.stranger, SLUG)).isEqualTo(refused(new SlugTaken()));

        assertThat(room.store.workspaces).hasSize(before);
    }

    @Test
    void foundsAsManyWithoutOneAsAreWanted() {
        assertThat(found(room.stranger, null).isDone()).isTrue();
        assertThat(found(room.stranger, null).isDone()).isTrue();
    }

    @Test
    void foundsNothingForWhoeverDeletedTheirAccountMeanwhile() {
        var nobody = aUser().build();

        assertThat(found(nobody, null)).isEqualTo(refused(new SessionOverMeanwhile()));

        assertThat(room.store.workspaces).hasSize(1);
    }

    @Test
    void leavesNothingBehindWhenItFails() {
        room.transactions.failAtTheEnd();

        assertThatIllegalStateException().isThrownBy(() -> found(room.stranger, SLUG));

        assertThat(room.store.workspaces).hasSize(1);
        assertThat(room.store.members).hasSize(3);
    }

    private Result<Joined, WorkspaceRefusal> found(User asker, @Nullable Slug slug) {
        return room.verbs.founder.create(new CreateWorkspace.Command(asker.id(), NAME, slug));
    }
}
