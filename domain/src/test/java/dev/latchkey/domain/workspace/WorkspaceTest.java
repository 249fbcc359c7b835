package dev.latchkey.domain.workspace;

import static dev.latchkey.domain.workspace.Ids.anId;
import static dev.latchkey.domain.workspace.WorkspaceBuilder.aWorkspace;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkspaceTest {

    @Test
    void hasItsOwnerInItFromTheBeginningOn() {
        var workspace = aWorkspace().build();
        Id<Member> id = anId();

        assertThat(Member.owning(workspace, id))
                .isEqualTo(new Member(id, workspace.id(), workspace.owner(), Role.OWNER, workspace.createdAt()));
    }
}
