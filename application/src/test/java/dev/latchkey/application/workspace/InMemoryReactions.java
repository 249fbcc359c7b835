package dev.latchkey.application.workspace;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Comment;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Opinion;
import dev.latchkey.domain.workspace.Reaction;
import java.util.Optional;

/** {@link Reactions} in a map. */
public final class InMemoryReactions implements Reactions {

    private final InMemoryStore store;

    public InMemoryReactions(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Id<Reaction> add(Reaction reaction) {
        var earlier = reaction.reactor() == null
                ? Optional.<Reaction>empty()
                : find(reaction.reactor(), reaction.comment(), reaction.opinion());
        return earlier.orElseGet(() -> {
                    store.reactions.put(reaction.id(), reaction);
                    return reaction;
                })
                .id();
    }

    @Override
    public boolean withdraw(UserId reactor, Id<Comment> comment, Opinion opinion) {
        return find(reactor, comment, opinion)
                .map(reaction -> store.reactions.remove(reaction.id()))
                .isPresent();
    }

    private Optional<Reaction> find(UserId reactor, Id<Comment> comment, Opinion opinion) {
        return store.reactions.values().stream()
                .filter(it -> it.comment().equals(comment) && it.opinion() == opinion && reactor.equals(it.reactor()))
                .findFirst();
    }
}
