package dev.latchkey.persistence.workspace;

import dev.latchkey.application.workspace.Reactions;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Comment;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Opinion;
import dev.latchkey.domain.workspace.Reaction;

/** {@link Reactions} in the {@code reaction} table. */
final class PostgresReactions implements Reactions {

    private final ReactionMapper mapper;

    PostgresReactions(ReactionMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Id<Reaction> add(Reaction reaction) {
        return new Id<>(mapper.insert(reaction, reaction.opinion().word()));
    }

    @Override
    public boolean withdraw(UserId reactor, Id<Comment> comment, Opinion opinion) {
        return mapper.delete(reactor.value(), comment.value(), opinion.word()) == 1;
    }
}
