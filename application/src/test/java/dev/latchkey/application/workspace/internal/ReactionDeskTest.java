package dev.latchkey.application.workspace.internal;

import static dev.latchkey.application.Result.done;
import static dev.latchkey.application.Result.refused;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;
import static dev.latchkey.domain.workspace.Opinion.DOWNVOTE;
import static dev.latchkey.domain.workspace.Opinion.UPVOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.latchkey.application.Result;
import dev.latchkey.application.workspace.React;
import dev.latchkey.application.workspace.React.Noted;
import dev.latchkey.application.workspace.TestBoard;
import dev.latchkey.application.workspace.TestRoom;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.application.workspace.WorkspaceRefusal.NotFound;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.workspace.Comment;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Opinion;
import dev.latchkey.domain.workspace.Reaction;
import dev.latchkey.domain.workspace.Tally;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReactionDeskTest {

    private final TestBoard test = new TestBoard();
    private final TestRoom room = test.room;

    @Test
    void notesWhatWhoeverIsInTheWorkspaceThinks() {
        var noted = react(room.member, test.comment.id(), UPVOTE);

        var reaction = List.copyOf(room.store.reactions.values()).getLast();
        assertThat(noted).isEqualTo(done(new Noted(reaction.id(), new Tally(1, 0))));
        assertThat(reaction).isEqualTo(new Reaction(reaction.id(), test.comment.id(), room.member.id(), UPVOTE, NOON));
    }

    @Test
    void notesEachOpinionOfAUserOnce() {
        var first = react(room.member, test.comment.id(), UPVOTE);

        assertThat(react(room.member, test.comment.id(), UPVOTE)).isEqualTo(first);
        assertThat(react(room.member, test.comment.id(), DOWNVOTE).map(Noted::tally))
                .isEqualTo(done(new Tally(1, 1)));

        assertThat(room.store.reactions).hasSize(2);
    }

    @Test
    void notesNothingForAnybodyElse() {
        assertThat(react(room.stranger, test.comment.id(), UPVOTE)).isEqualTo(refused(new NotFound()));
        assertThat(react(room.owner, anId(), UPVOTE)).isEqualTo(refused(new NotFound()));

        assertThat(room.store.reactions).isEmpty();
    }

    @Test
    void takesBackWhatWhoeverAsksThinksAndNothingElse() {
        react(room.member, test.comment.id(), UPVOTE);
        react(room.member, test.comment.id(), DOWNVOTE);
        react(room.admin, test.comment.id(), UPVOTE);

        assertThat(withdraw(room.member, test.comment.id())).isEqualTo(done(true));
        assertThat(withdraw(room.member, test.comment.id())).isEqualTo(done(false));

        assertThat(room.store.reactions.values())
                .extracting(Reaction::reactor, Reaction::opinion)
                .containsExactly(tuple(room.member.id(), DOWNVOTE), tuple(room.admin.id(), UPVOTE));
    }

    @Test
    void takesNothingBackForAnybodyElse() {
        assertThat(withdraw(room.stranger, test.comment.id())).isEqualTo(refused(new NotFound()));
        assertThat(withdraw(room.owner, anId())).isEqualTo(refused(new NotFound()));
    }

    private Result<Noted, WorkspaceRefusal> react(User asker, Id<Comment> comment, Opinion opinion) {
        return test.verbs.reactions.react(new React.Command(asker.id(), comment, opinion));
    }

    private Result<Boolean, WorkspaceRefusal> withdraw(User asker, Id<Comment> comment) {
        return test.verbs.reactions.withdraw(new React.Command(asker.id(), comment, UPVOTE));
    }
}
