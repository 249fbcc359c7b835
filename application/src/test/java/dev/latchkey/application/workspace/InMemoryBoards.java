package dev.latchkey.application.workspace;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.workspace.Paging.Mark;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Workspace;
import java.util.Optional;

/** {@link Boards} in a map. */
public final class InMemoryBoards implements Boards {

    private final InMemoryStore store;
    private final InMemoryPeople people;

    public InMemoryBoards(InMemoryStore store) {
        this.store = store;
        this.people = new InMemoryPeople(store);
    }

    @Override
    public void add(Board board) {
        store.boards.put(board.id(), board);
    }

    @Override
    public Optional<Board> find(Id<Board> board) {
        return Optional.ofNullable(store.boards.get(board));
    }

    @Override
    public Optional<Attributed<Board>> findAttributed(Id<Board> board) {
        return find(board).map(this::attributed);
    }

    @Override
    public Page<Attributed<Board>> of(Id<Workspace> workspace, Paging paging) {
        return InMemoryPages.page(
                store.boards.values().stream()
                        .filter(board -> board.workspace().equals(workspace))
                        .map(this::attributed),
                paging,
                it -> new Mark(it.thing().createdAt(), it.thing().id().value()));
    }

    private Attributed<Board> attributed(Board board) {
        return people.attributed(board, board.creator());
    }
}
