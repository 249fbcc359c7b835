package dev.latchkey.application.workspace;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.workspace.Paging.Mark;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Slug;
import dev.latchkey.domain.workspace.Workspace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link Workspaces} in a map. */
public final class InMemoryWorkspaces implements Workspaces {

    private final InMemoryStore store;
    private final Memberships memberships;

    public InMemoryWorkspaces(InMemoryStore store) {
        this.store = store;
        this.memberships = new InMemoryMemberships(store);
    }

    @Override
    public boolean add(Workspace workspace) {
        if (isTaken(workspace.slug())) {
            return false;
        }
        store.workspaces.put(workspace.id(), workspace);
        return true;
    }

    private boolean isTaken(@Nullable Slug slug) {
        return slug != null && store.workspaces.values().stream().anyMatch(other -> slug.equals(other.slug()));
    }

    @Override
    public Optional<Joined> find(UserId member, Id<Workspace> workspace) {
        return Optional.ofNullable(store.workspaces.get(workspace))
                .flatMap(it -> memberships.find(member, workspace).map(role -> new Joined(it, role)));
    }

    @Override
    public Page<Joined> ofMember(UserId member, Paging paging) {
        var joined = store.workspaces.keySet().stream().flatMap(id -> find(member, id).stream());
        return InMemoryPages.page(
                joined,
                paging,
                it -> new Mark(it.workspace().createdAt(), it.workspace().id().value()));
    }
}
