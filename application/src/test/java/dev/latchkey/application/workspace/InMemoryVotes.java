package dev.latchkey.application.workspace;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Post;
import dev.latchkey.domain.workspace.Vote;
import java.util.Optional;

/** {@link Votes} in a map. */
public final class InMemoryVotes implements Votes {

    private final InMemoryStore store;

    public InMemoryVotes(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Id<Vote> cast(Vote vote) {
        var earlier = vote.voter() == null ? Optional.<Vote>empty() : find(vote.voter(), vote.post());
        return earlier.orElseGet(() -> {
                    store.votes.put(vote.id(), vote);
                    return vote;
                })
                .id();
    }

    @Override
    public boolean withdraw(UserId voter, Id<Post> post) {
        return find(voter, post).map(vote -> store.votes.remove(vote.id())).isPresent();
    }

    private Optional<Vote> find(UserId voter, Id<Post> post) {
        return store.votes.values().stream()
                .filter(vote -> vote.post().equals(post) && voter.equals(vote.voter()))
                .findFirst();
    }
}
