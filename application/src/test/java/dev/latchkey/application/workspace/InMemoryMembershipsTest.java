package dev.latchkey.application.workspace;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.account.Users;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Member;
import dev.latchkey.domain.workspace.Post;
import dev.latchkey.domain.workspace.Workspace;

class InMemoryMembershipsTest extends MembershipsContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    protected Memberships memberships() {
        return new InMemoryMemberships(store);
    }

    @Override
    protected Users users() {
        return new InMemoryUsers(store);
    }

    @Override
    protected void given(Workspace workspace) {
        store.workspaces.put(workspace.id(), workspace);
    }

    @Override
    protected void given(Member member) {
        store.members.put(member.id(), member);
    }

    @Override
    protected void given(Board board) {
        store.boards.put(board.id(), board);
    }

    @Override
    protected void given(Post post) {
        store.posts.put(post.id(), post);
    }
}
