package dev.latchkey.application.workspace;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.workspace.Paging.Mark;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Ballot;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Post;
import java.util.Optional;

/** {@link Posts} in a map. */
public final class InMemoryPosts implements Posts {

    private final InMemoryStore store;
    private final InMemoryPeople people;

    public InMemoryPosts(InMemoryStore store) {
        this.store = store;
        this.people = new InMemoryPeople(store);
    }

    @Override
    public void add(Post post) {
        store.posts.put(post.id(), post);
    }

    @Override
    public Optional<Post> find(Id<Post> post) {
        return Optional.ofNullable(store.posts.get(post));
    }

    @Override
    public Optional<SeenPost> see(UserId viewer, Id<Post> post) {
        return find(post).map(it -> seen(it, viewer));
    }

    @Override
    public Page<SeenPost> on(UserId viewer, Id<Board> board, Paging paging) {
        return InMemoryPages.page(
                store.posts.values().stream()
                        .filter(post -> post.boardId().equals(board))
                        .map(post -> seen(post, viewer)),
                paging,
                it -> new Mark(it.post().createdAt(), it.post().id().value()));
    }

    private SeenPost seen(Post post, UserId viewer) {
        var votes = store.votes.values().stream()
                .filter(vote -> vote.post().equals(post.id()))
                .toList();
        var voted = votes.stream().anyMatch(vote -> viewer.equals(vote.voter()));
        return new SeenPost(post, people.attributed(post, post.author()).person(), new Ballot(votes.size(), voted));
    }
}
