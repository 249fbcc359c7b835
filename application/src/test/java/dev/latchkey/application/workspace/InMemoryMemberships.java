package dev.latchkey.application.workspace;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Member;
import dev.latchkey.domain.workspace.Place;
import dev.latchkey.domain.workspace.Role;
import dev.latchkey.domain.workspace.Workspace;
import java.util.Optional;

/** {@link Memberships} in the maps of whoever can be a member, and of whatever is held. */
public final class InMemoryMemberships implements Memberships {

    private final InMemoryStore store;

    public InMemoryMemberships(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Role> find(UserId user, Id<Workspace> workspace) {
        return store.members.values().stream()
                .filter(member -> member.workspace().equals(workspace) && user.equals(member.user()))
                .map(Member::role)
                .findFirst();
    }

    @Override
    public Optional<Role> hold(UserId user, Place place) {
        return isWhole(place) ? find(user, place.workspace()) : Optional.empty();
    }

    private boolean isWhole(Place place) {
        return store.workspaces.containsKey(place.workspace()) && hasBoard(place) && hasPost(place);
    }

    private boolean hasBoard(Place place) {
        if (place.board() == null) {
            return true;
        }
        var board = store.boards.get(place.board());
        return board != null && board.workspace().equals(place.workspace());
    }

    private boolean hasPost(Place place) {
        if (place.post() == null) {
            return true;
        }
        var post = store.posts.get(place.post());
        return post != null && post.place().equals(place);
    }
}
