package dev.latchkey.application.workspace;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Ballot;
import dev.latchkey.domain.workspace.Post;
import dev.latchkey.domain.workspace.Vote;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Votes} keeps to, whatever it is made of. */
public abstract class VotesContract extends BelowPostContract {

    /** The store under test. Each test makes its own users and posts, so it need not be empty. */
    protected abstract Votes votes();

    @Test
    void countTheFirstOfEachUserAndNoOther() {
        var vote = vote(post, ada.id());

        assertThat(votes().cast(vote)).isEqualTo(vote.id());
        assertThat(votes().cast(vote(post, ada.id()))).isEqualTo(vote.id());

        assertThat(ballotOf(post)).isEqualTo(new Ballot(1, true));
    }

    @Test
    void countEachUserAndEachPost() {
        votes().cast(vote(post, ada.id()));
        votes().cast(vote(post, bob.id()));
        votes().cast(vote(next, bob.id()));

        assertThat(ballotOf(post)).isEqualTo(new Ballot(2, true));
        assertThat(ballotOf(next)).isEqualTo(new Ballot(1, false));
    }

    @Test
    void countAllWhoseAccountsAreDeleted() {
        votes().cast(vote(post, null));
        votes().cast(vote(post, null));

        assertThat(ballotOf(post)).isEqualTo(new Ballot(2, false));
    }

    @Test
    void areWithdrawnOneByOne() {
        votes().cast(vote(post, ada.id()));
        votes().cast(vote(post, bob.id()));
        votes().cast(vote(next, ada.id()));

        assertThat(votes().withdraw(ada.id(), post.id())).isTrue();
        assertThat(votes().withdraw(ada.id(), post.id())).isFalse();

        assertThat(ballotOf(post)).isEqualTo(new Ballot(1, false));
        assertThat(ballotOf(next)).isEqualTo(new Ballot(1, true));
    }

    @Test
    void canBeCastAgain() {
        votes().cast(vote(post, ada.id()));
        votes().withdraw(ada.id(), post.id());
        var again = vote(post, ada.id());

        assertThat(votes().cast(again)).isEqualTo(again.id());
    }

    private Ballot ballotOf(Post counted) {
        return posts().see(ada.id(), counted.id()).orElseThrow().ballot();
    }

    private static Vote vote(Post post, @Nullable UserId voter) {
        return new Vote(anId(), post.id(), voter, NOON);
    }
}
