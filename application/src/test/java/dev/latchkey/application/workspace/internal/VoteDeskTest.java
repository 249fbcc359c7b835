package dev.latchkey.application.workspace.internal;

import static dev.latchkey.application.Result.done;
import static dev.latchkey.application.Result.refused;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Result;
import dev.latchkey.application.workspace.CastVote.Cast;
import dev.latchkey.application.workspace.TestBoard;
import dev.latchkey.application.workspace.TestRoom;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.application.workspace.WorkspaceRefusal.NotFound;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.workspace.Ballot;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Post;
import dev.latchkey.domain.workspace.Vote;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoteDeskTest {

    private final TestBoard test = new TestBoard();
    private final TestRoom room = test.room;

    @Test
    void castsAVoteForWhoeverIsInTheWorkspace() {
        var cast = cast(room.member, test.post.id());

        var vote = List.copyOf(room.store.votes.values()).getLast();
        assertThat(cast).isEqualTo(done(new Cast(vote.id(), new Ballot(1, true))));
        assertThat(vote).isEqualTo(new Vote(vote.id(), test.post.id(), room.member.id(), NOON));
    }

    @Test
    void castsNoSecondOneForTheSameUser() {
        var first = cast(room.member, test.post.id());

        assertThat(cast(room.member, test.post.id())).isEqualTo(first);

        assertThat(room.store.votes).hasSize(1);
    }

    @Test
    void castsNoneForAnybodyElse() {
        assertThat(cast(room.stranger, test.post.id())).isEqualTo(refused(new NotFound()));
        assertThat(cast(room.owner, anId())).isEqualTo(refused(new NotFound()));

        assertThat(room.store.votes).isEmpty();
    }

    @Test
    void takesBackTheVoteOfWhoeverAsksAndNoOther() {
        cast(room.member, test.post.id());
        cast(room.admin, test.post.id());

        assertThat(test.verbs.votes.withdraw(room.member.id(), test.post.id())).isEqualTo(done(true));
        assertThat(test.verbs.votes.withdraw(room.member.id(), test.post.id())).isEqualTo(done(false));

        assertThat(room.store.votes.values()).extracting(Vote::voter).containsExactly(room.admin.id());
    }

    @Test
    void takesNothingBackForAnybodyElse() {
        assertThat(test.verbs.votes.withdraw(room.stranger.id(), test.post.id()))
                .isEqualTo(refused(new NotFound()));
        assertThat(test.verbs.votes.withdraw(room.owner.id(), anId())).isEqualTo(refused(new NotFound()));
    }

    private Result<Cast, WorkspaceRefusal> cast(User asker, Id<Post> post) {
        return test.verbs.votes.cast(asker.id(), post);
    }
}
