package dev.latchkey.persistence.workspace;

import dev.latchkey.application.account.Users;
import dev.latchkey.application.workspace.Memberships;
import dev.latchkey.application.workspace.MembershipsContract;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Member;
import dev.latchkey.domain.workspace.Post;
import dev.latchkey.domain.workspace.Workspace;
import dev.latchkey.persistence.TestDatabase;

class PostgresMembershipsTest extends MembershipsContract {

    @Override
    protected Memberships memberships() {
        return TestDatabase.need(Memberships.class);
    }

    @Override
    protected Users users() {
        return TestDatabase.need(Users.class);
    }

    @Override
    protected void given(Workspace workspace) {
        WorkspaceRows.insert(workspace);
    }

    @Override
    protected void given(Member member) {
        WorkspaceRows.insert(member);
    }

    @Override
    protected void given(Board board) {
        WorkspaceRows.insert(board);
    }

    @Override
    protected void given(Post post) {
        WorkspaceRows.insert(post);
    }
}
