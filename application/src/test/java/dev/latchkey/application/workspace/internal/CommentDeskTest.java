package dev.latchkey.application.workspace.internal;

import static dev.latchkey.application.Result.done;
import static dev.latchkey.application.Result.refused;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Result;
import dev.latchkey.application.workspace.PostList;
import dev.latchkey.application.workspace.SeenComment;
import dev.latchkey.application.workspace.TestBoard;
import dev.latchkey.application.workspace.TestRoom;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.application.workspace.WorkspaceRefusal.NotFound;
import dev.latchkey.application.workspace.WorkspaceRefusal.ParentUnknown;
import dev.latchkey.application.workspace.WriteComment;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.workspace.Comment;
import dev.latchkey.domain.workspace.Content;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Person;
import dev.latchkey.domain.workspace.Post;
import dev.latchkey.domain.workspace.Tally;
import dev.latchkey.domain.workspace.Title;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommentDeskTest {

    private static final Content CONTENT = new Content("Me too.");

    private final TestBoard test = new TestBoard();
    private final TestRoom room = test.room;

    @Test
    void addsACommentForWhoeverIsInTheWorkspace() {
        var written = write(room.member, test.post.id(), null);

        var comment = List.copyOf(room.store.comments.values()).getLast();
        var author = new Person(room.member.id(), room.member.profile());
        assertThat(written).isEqualTo(done(new SeenComment(comment, author, new Tally(0, 0))));
        assertThat(comment)
                .isEqualTo(new Comment(comment.id(), test.post.place(), null, room.member.id(), CONTENT, NOON));
    }

    @Test
    void addsRepliesToRepliesOfTheSamePost() {
        write(room.member, test.post.id(), test.comment.id());
        var reply = List.copyOf(room.store.comments.values()).getLast();

        write(room.admin, test.post.id(), reply.id());

        assertThat(reply.parent()).isEqualTo(test.comment.id());
        assertThat(List.copyOf(room.store.comments.values()).getLast().parent()).isEqualTo(reply.id());
    }

    @Test
    void addsNoReplyToWhatIsNoCommentOnTheSamePost() {
        var next = new Post(anId(), test.board.place(), room.owner.id(), new Title("Next"), CONTENT, NOON);
        room.store.posts.put(next.id(), next);

        assertThat(write(room.member, next.id(), test.comment.id())).isEqualTo(refused(new ParentUnknown()));
        assertThat(write(room.member, test.post.id(), anId())).isEqualTo(refused(new ParentUnknown()));

        assertThat(room.store.comments).hasSize(1);
    }

    @Test
    void addsNoneForAnybodyElse() {
        assertThat(write(room.stranger, test.post.id(), null)).isEqualTo(refused(new NotFound()));
        assertThat(write(room.stranger, test.post.id(), anId())).isEqualTo(refused(new NotFound()));
        assertThat(write(room.owner, anId(), null)).isEqualTo(refused(new NotFound()));

        assertThat(room.store.comments).hasSize(1);
    }

    @Test
    void listsThemForWhoeverIsInTheWorkspace() {
        assertThat(test.verbs
                        .comments
                        .list(test.belowPostSeenBy(room.member))
                        .map(page -> page.entries().getFirst().comment()))
                .isEqualTo(done(test.comment));
        assertThat(test.verbs.comments.list(test.belowPostSeenBy(room.stranger)))
                .isEqualTo(refused(new NotFound()));
        assertThat(test.verbs.comments.list(new PostList(
                        room.owner.id(),
                        anId(),
                        test.belowPostSeenBy(room.owner).paging())))
                .isEqualTo(refused(new NotFound()));
    }

    private Result<SeenComment, WorkspaceRefusal> write(User asker, Id<Post> post, @Nullable Id<Comment> parent) {
        return test.verbs.comments.write(new WriteComment.Command(asker.id(), post, parent, CONTENT));
    }
}
