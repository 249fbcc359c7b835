package dev.latchkey.persistence.workspace;

import dev.latchkey.application.workspace.Joined;
import dev.latchkey.application.workspace.Page;
import dev.latchkey.application.workspace.Paging;
import dev.latchkey.application.workspace.Paging.Mark;
import dev.latchkey.application.workspace.Workspaces;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Workspace;
import java.util.Optional;

/** {@link Workspaces} in the {@code workspace} table. */
final class PostgresWorkspaces implements Workspaces {

    private final WorkspaceMapper mapper;

    PostgresWorkspaces(WorkspaceMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean add(Workspace workspace) {
        return mapper.insert(workspace) == 1;
    }

    @Override
    public Optional<Joined> find(UserId member, Id<Workspace> workspace) {
        return mapper.select(member.value(), workspace.value()).map(WorkspaceRow::toDomain);
    }

    @Override
    public Page<Joined> ofMember(UserId member, Paging paging) {
        var found = mapper.selectByMember(member.value(), Slice.of(paging)).stream()
                .map(WorkspaceRow::toDomain)
                .toList();
        return Page.of(
                found,
                paging,
                it -> new Mark(it.workspace().createdAt(), it.workspace().id().value()));
    }
}
