package dev.latchkey.application.workspace;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Comment;
import dev.latchkey.domain.workspace.Content;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Opinion;
import dev.latchkey.domain.workspace.Person;
import dev.latchkey.domain.workspace.Post;
import dev.latchkey.domain.workspace.Reaction;
import dev.latchkey.domain.workspace.Tally;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Comments} keeps to, whatever it is made of. */
public abstract class CommentsContract extends BelowPostContract {

    /** The store under test. Each test makes its own users and posts, so it need not be empty. */
    protected abstract Comments comments();

    /** The reactions to them. */
    protected abstract Reactions reactions();

    @Test
    void findEachById() {
        var comment = commentAt(NOON, bob.id());
        comments().add(comment);
        comments().add(commentAt(NOON, ada.id()));

        assertThat(comments().find(comment.id()))
                .contains(new SeenComment(comment, new Person(bob.id(), bob.profile()), new Tally(0, 0)));
        assertThat(comments().find(anId())).isEmpty();
    }

    @Test
    void showWithoutAnAuthorWhoseAccountIsDeleted() {
        var comment = commentAt(NOON, null);
        comments().add(comment);

        assertThat(comments().find(comment.id())).contains(new SeenComment(comment, null, new Tally(0, 0)));
    }

    @Test
    void tellRepliesFromWhatTheyReplyTo() {
        var comment = commentAt(NOON, ada.id());
        var reply = commentOn(post, comment.id(), LATER, bob.id());
        comments().add(comment);
        comments().add(reply);

        assertThat(all(this::page)).extracting(SeenComment::comment).containsExactly(comment, reply);
    }

    @Test
    void countWhatIsThoughtOfEach() {
        var comment = commentAt(NOON, ada.id());
        var reply = commentOn(post, comment.id(), LATER, bob.id());
        comments().add(comment);
        comments().add(reply);
        Stream.of(ada.id(), bob.id(), null).forEach(reactor -> react(comment, reactor, Opinion.UPVOTE));
        react(comment, ada.id(), Opinion.DOWNVOTE);
        react(reply, null, Opinion.DOWNVOTE);
        react(reply, null, Opinion.DOWNVOTE);

        assertThat(comments().find(comment.id())).map(SeenComment::tally).contains(new Tally(3, 1));
        assertThat(all(this::page)).extracting(SeenComment::tally).containsExactly(new Tally(3, 1), new Tally(0, 2));
    }

    @Test
    void listThoseOnOnePostFromTheOldestOn() {
        var first = commentAt(NOON, ada.id());
        var second = commentAt(NOON, bob.id());
        var third = commentAt(LATER, null);
        Stream.of(third, second, first).forEach(comments()::add);
        comments().add(commentOn(next, null, NOON, ada.id()));

        assertThat(inPairs(this::page)).extracting(SeenComment::comment).containsExactly(first, second, third);
    }

    private Page<SeenComment> page(Paging paging) {
        return comments().on(post.id(), paging);
    }

    private void react(Comment comment, @Nullable UserId reactor, Opinion opinion) {
        reactions().add(new Reaction(anId(), comment.id(), reactor, opinion, NOON));
    }

    private Comment commentAt(Instant instant, @Nullable UserId author) {
        return commentOn(post, null, instant, author);
    }

    private static Comment commentOn(
            Post post, @Nullable Id<Comment> parent, Instant instant, @Nullable UserId author) {
        return new Comment(anId(), post.place(), parent, author, new Content("Text"), instant);
    }
}
