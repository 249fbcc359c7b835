package dev.latchkey.application.workspace;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.workspace.Paging.Mark;
import dev.latchkey.domain.workspace.Comment;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Opinion;
import dev.latchkey.domain.workspace.Post;
import dev.latchkey.domain.workspace.Tally;
import java.util.Optional;

/** {@link Comments} in a map. */
public final class InMemoryComments implements Comments {

    private final InMemoryStore store;
    private final InMemoryPeople people;

    public InMemoryComments(InMemoryStore store) {
        this.store = store;
        this.people = new InMemoryPeople(store);
    }

    @Override
    public void add(Comment comment) {
        store.comments.put(comment.id(), comment);
    }

    @Override
    public Optional<SeenComment> find(Id<Comment> comment) {
        return Optional.ofNullable(store.comments.get(comment)).map(this::seen);
    }

    @Override
    public Page<SeenComment> on(Id<Post> post, Paging paging) {
        return InMemoryPages.page(
                store.comments.values().stream()
                        .filter(comment -> comment.postId().equals(post))
                        .map(this::seen),
                paging,
                it -> new Mark(it.comment().createdAt(), it.comment().id().value()));
    }

    private SeenComment seen(Comment comment) {
        var tally = new Tally(count(comment, Opinion.UPVOTE), count(comment, Opinion.DOWNVOTE));
        return new SeenComment(
                comment, people.attributed(comment, comment.author()).person(), tally);
    }

    private int count(Comment comment, Opinion opinion) {
        return (int) store.reactions.values().stream()
                .filter(it -> it.comment().equals(comment.id()) && it.opinion() == opinion)
                .count();
    }
}
