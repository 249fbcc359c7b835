package dev.latchkey.persistence.workspace;

import dev.latchkey.application.workspace.Attributed;
import dev.latchkey.application.workspace.Changelogs;
import dev.latchkey.application.workspace.Page;
import dev.latchkey.application.workspace.Paging;
import dev.latchkey.application.workspace.Paging.Mark;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Changelog;
import dev.latchkey.domain.workspace.Id;
import java.util.Optional;

/** {@link Changelogs} in the {@code changelog} table. */
final class PostgresChangelogs implements Changelogs {

    private final ChangelogMapper mapper;

    PostgresChangelogs(ChangelogMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void add(Changelog changelog) {
        mapper.insert(changelog);
    }

    @Override
    public Optional<Attributed<Changelog>> find(Id<Changelog> changelog) {
        return mapper.select(changelog.value()).map(ChangelogRow::toDomain);
    }

    @Override
    public Page<Attributed<Changelog>> on(Id<Board> board, Paging paging) {
        var found = mapper.selectByBoard(board.value(), Slice.of(paging)).stream()
                .map(ChangelogRow::toDomain)
                .toList();
        return Page.of(
                found,
                paging,
                it -> new Mark(it.thing().createdAt(), it.thing().id().value()));
    }
}
