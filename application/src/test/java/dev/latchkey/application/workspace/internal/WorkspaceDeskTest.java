package dev.latchkey.application.workspace.internal;

import static dev.latchkey.application.Result.done;
import static dev.latchkey.application.Result.refused;
import static dev.latchkey.domain.workspace.Ids.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Result;
import dev.latchkey.application.workspace.Joined;
import dev.latchkey.application.workspace.Paging;
import dev.latchkey.application.workspace.TestRoom;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.application.workspace.WorkspaceRefusal.NotFound;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Role;
import dev.latchkey.domain.workspace.Workspace;
import org.junit.jupiter.api.Test;

class WorkspaceDeskTest {

    private final TestRoom room = new TestRoom();

    @Test
    void showsAWorkspaceToWhoIsInIt() {
        assertThat(show(room.owner, room.workspace.id())).isEqualTo(done(new Joined(room.workspace, Role.OWNER)));
        assertThat(show(room.member, room.workspace.id())).isEqualTo(done(new Joined(room.workspace, Role.MEMBER)));
    }

    @Test
    void tellsNobodyElseThatItExists() {
        assertThat(show(room.stranger, room.workspace.id())).isEqualTo(refused(new NotFound()));
        assertThat(show(room.owner, anId())).isEqualTo(refused(new NotFound()));
    }

    @Test
    void listsThoseInWhichTheAskerIs() {
        var all = new Paging(Paging.MAXIMUM_LIMIT, null);

        assertThat(room.verbs.workspaces.list(room.admin.id(), all).entries())
                .containsExactly(new Joined(room.workspace, Role.ADMIN));
        assertThat(room.verbs.workspaces.list(room.stranger.id(), all).entries())
                .isEmpty();
    }

    private Result<Joined, WorkspaceRefusal> show(User asker, Id<Workspace> workspace) {
        return room.verbs.workspaces.show(asker.id(), workspace);
    }
}
