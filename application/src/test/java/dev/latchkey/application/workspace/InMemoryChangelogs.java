package dev.latchkey.application.workspace;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.workspace.Paging.Mark;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Changelog;
import dev.latchkey.domain.workspace.Id;
import java.util.Optional;

/** {@link Changelogs} in a map. */
public final class InMemoryChangelogs implements Changelogs {

    private final InMemoryStore store;
    private final InMemoryPeople people;

    public InMemoryChangelogs(InMemoryStore store) {
        this.store = store;
        this.people = new InMemoryPeople(store);
    }

    @Override
    public void add(Changelog changelog) {
        store.changelogs.put(changelog.id(), changelog);
    }

    @Override
    public Optional<Attributed<Changelog>> find(Id<Changelog> changelog) {
        return Optional.ofNullable(store.changelogs.get(changelog)).map(this::attributed);
    }

    @Override
    public Page<Attributed<Changelog>> on(Id<Board> board, Paging paging) {
        return InMemoryPages.page(
                store.changelogs.values().stream()
                        .filter(changelog -> changelog.boardId().equals(board))
                        .map(this::attributed),
                paging,
                it -> new Mark(it.thing().createdAt(), it.thing().id().value()));
    }

    private Attributed<Changelog> attributed(Changelog changelog) {
        return people.attributed(changelog, changelog.author());
    }
}
