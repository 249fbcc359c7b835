package dev.latchkey.persistence.workspace;

import dev.latchkey.application.workspace.Votes;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Post;
import dev.latchkey.domain.workspace.Vote;

/** {@link Votes} in the {@code vote} table. */
final class PostgresVotes implements Votes {

    private final VoteMapper mapper;

    PostgresVotes(VoteMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Id<Vote> cast(Vote vote) {
        return new Id<>(mapper.insert(vote));
    }

    @Override
    public boolean withdraw(UserId voter, Id<Post> post) {
        return mapper.delete(voter.value(), post.value()) == 1;
    }
}
