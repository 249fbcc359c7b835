package dev.latchkey.persistence.workspace;

import dev.latchkey.application.workspace.Attributed;
import dev.latchkey.application.workspace.Boards;
import dev.latchkey.application.workspace.Page;
import dev.latchkey.application.workspace.Paging;
import dev.latchkey.application.workspace.Paging.Mark;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Workspace;
import java.util.Optional;

/** {@link Boards} in the {@code board} table. */
final class PostgresBoards implements Boards {

    private final BoardMapper mapper;

    PostgresBoards(BoardMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void add(Board board) {
        mapper.insert(board);
    }

    @Override
    public Optional<Board> find(Id<Board> board) {
        return findAttributed(board).map(Attributed::thing);
    }

    @Override
    public Optional<Attributed<Board>> findAttributed(Id<Board> board) {
        return mapper.select(board.value()).map(BoardRow::toDomain);
    }

    @Override
    public Page<Attributed<Board>> of(Id<Workspace> workspace, Paging paging) {
        var found = mapper.selectByWorkspace(workspace.value(), Slice.of(paging)).stream()
                .map(BoardRow::toDomain)
                .toList();
        return Page.of(
                found,
                paging,
                it -> new Mark(it.thing().createdAt(), it.thing().id().value()));
    }
}
