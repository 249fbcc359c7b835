package dev.latchkey.application.workspace;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Comment;
import dev.latchkey.domain.workspace.Content;
import dev.latchkey.domain.workspace.Opinion;
import dev.latchkey.domain.workspace.Reaction;
import dev.latchkey.domain.workspace.Tally;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Reactions} keeps to, whatever it is made of. */
public abstract class ReactionsContract extends BelowPostContract {

    private final Comment comment = new Comment(anId(), post.place(), null, ada.id(), new Content("Text"), NOON);
    private final Comment reply = new Comment(anId(), post.place(), comment.id(), bob.id(), new Content("Text"), NOON);

    /** The store under test. Each test makes its own users and comments, so it need not be empty. */
    protected abstract Reactions reactions();

    /** The comments to which they are. */
    protected abstract Comments comments();

    @BeforeEach
    void addTwoComments() {
        comments().add(comment);
        comments().add(reply);
    }

    @Test
    void countEachOpinionOfEachUserOnce() {
        var up = reaction(comment, ada.id(), Opinion.UPVOTE);
        var down = reaction(comment, ada.id(), Opinion.DOWNVOTE);

        assertThat(reactions().add(up)).isEqualTo(up.id());
        assertThat(reactions().add(down)).isEqualTo(down.id());
        assertThat(reactions().add(reaction(comment, ada.id(), Opinion.UPVOTE))).isEqualTo(up.id());
        reactions().add(reaction(comment, bob.id(), Opinion.UPVOTE));

        assertThat(tallyOf(comment)).isEqualTo(new Tally(2, 1));
        assertThat(tallyOf(reply)).isEqualTo(new Tally(0, 0));
    }

    @Test
    void countAllWhoseAccountsAreDeleted() {
        reactions().add(reaction(comment, null, Opinion.DOWNVOTE));
        reactions().add(reaction(comment, null, Opinion.DOWNVOTE));

        assertThat(tallyOf(comment)).isEqualTo(new Tally(0, 2));
    }

    @Test
    void areWithdrawnOneByOne() {
        reactions().add(reaction(comment, ada.id(), Opinion.UPVOTE));
        reactions().add(reaction(comment, ada.id(), Opinion.DOWNVOTE));
        reactions().add(reaction(comment, bob.id(), Opinion.UPVOTE));
        reactions().add(reaction(reply, ada.id(), Opinion.UPVOTE));

        assertThat(reactions().withdraw(ada.id(), comment.id(), Opinion.UPVOTE)).isTrue();
        assertThat(reactions().withdraw(ada.id(), comment.id(), Opinion.UPVOTE)).isFalse();

        assertThat(tallyOf(comment)).isEqualTo(new Tally(1, 1));
        assertThat(tallyOf(reply)).isEqualTo(new Tally(1, 0));
    }

    private Tally tallyOf(Comment counted) {
        return comments().find(counted.id()).orElseThrow().tally();
    }

    private static Reaction reaction(Comment comment, @Nullable UserId reactor, Opinion opinion) {
        return new Reaction(anId(), comment.id(), reactor, opinion, NOON);
    }
}
