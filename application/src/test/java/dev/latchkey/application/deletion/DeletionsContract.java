package dev.latchkey.application.deletion;

import static dev.latchkey.domain.deletion.StandardRules.BOARD;
import static dev.latchkey.domain.deletion.StandardRules.COMMENT;
import static dev.latchkey.domain.deletion.StandardRules.INVITATION;
import static dev.latchkey.domain.deletion.StandardRules.MEMBER;
import static dev.latchkey.domain.deletion.StandardRules.POST;
import static dev.latchkey.domain.deletion.StandardRules.REACTION;
import static dev.latchkey.domain.deletion.StandardRules.USER;
import static dev.latchkey.domain.deletion.StandardRules.VOTE;
import static dev.latchkey.domain.deletion.StandardRules.WORKSPACE;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;
import static dev.latchkey.domain.workspace.WorkspaceBuilder.aWorkspace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.account.Users;
import dev.latchkey.application.workspace.Boards;
import dev.latchkey.application.workspace.Comments;
import dev.latchkey.application.workspace.Invitations;
import dev.latchkey.application.workspace.Members;
import dev.latchkey.application.workspace.Memberships;
import dev.latchkey.application.workspace.Page;
import dev.latchkey.application.workspace.Paging;
import dev.latchkey.application.workspace.Posts;
import dev.latchkey.application.workspace.Reactions;
import dev.latchkey.application.workspace.Votes;
import dev.latchkey.application.workspace.Workspaces;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.deletion.Cascade;
import dev.latchkey.domain.deletion.Count;
import dev.latchkey.domain.deletion.DeletionCounts;
import dev.latchkey.domain.deletion.DeletionPlan;
import dev.latchkey.domain.deletion.EntityKind;
import dev.latchkey.domain.deletion.ForeignBoards;
import dev.latchkey.domain.deletion.OwnedWorkspace;
import dev.latchkey.domain.deletion.StandardRules;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Comment;
import dev.latchkey.domain.workspace.Content;
import dev.latchkey.domain.workspace.Invitation;
import dev.latchkey.domain.workspace.Member;
import dev.latchkey.domain.workspace.Name;
import dev.latchkey.domain.workspace.Opinion;
import dev.latchkey.domain.workspace.Post;
import dev.latchkey.domain.workspace.Reaction;
import dev.latchkey.domain.workspace.Role;
import dev.latchkey.domain.workspace.Title;
import dev.latchkey.domain.workspace.Vote;
import dev.latchkey.domain.workspace.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What all {@link Deletions} keep to, whatever they are made of. Ada and Bob each own a workspace in which both are, with a
 * board and a post of each; below each post is a comment of the other, which its author answers and which the other votes for.
 */
public abstract class DeletionsContract {

    private static final Cascade DELETING = new Cascade(StandardRules.with(ForeignBoards.DELETE));
    private static final Cascade KEEPING = new Cascade(StandardRules.with(ForeignBoards.KEEP));
    private static final DeletionPlan OF_A_USER = DELETING.planFor(USER);

    private final User ada = UserBuilder.aUser().build();
    private final User bob = UserBuilder.aUser().build();
    private final Workspace adas = aWorkspace().of(ada.id()).build();
    private final Workspace bobs = aWorkspace().of(bob.id()).build();
    private final Board adasAtHome = board(adas, ada);
    private final Board bobsAtHome = board(bobs, bob);
    private final Board adasAtBobs = board(bobs, ada);
    private final Post adasPost = post(bobsAtHome, ada);

    protected abstract Deletions deletions();

    protected abstract Users users();

    protected abstract Workspaces workspaces();

    protected abstract Members members();

    protected abstract Memberships memberships();

    protected abstract Invitations invitations();

    protected abstract Boards boards();

    protected abstract Posts posts();

    protected abstract Comments comments();

    protected abstract Votes votes();

    protected abstract Reactions reactions();

    @BeforeEach
    void shareTwoWorkspaces() {
        users().add(ada);
        users().add(bob);
        open(adas, bob);
        open(bobs, ada);
        boards().add(adasAtHome);
        boards().add(bobsAtHome);
        boards().add(adasAtBobs);
        discuss(post(adasAtHome, bob), ada);
        discuss(post(adasAtBobs, bob), ada);
        discuss(adasPost, bob);
    }

    @Test
    @Tag("SR-DEL-04")
    void deleteWhatBelongsToAUserAndNothingElse() {
        deletions().carryOut(OF_A_USER, ada.id().value());

        assertThat(users().find(ada.id())).isEmpty();
        assertThat(users().find(bob.id())).contains(bob);
        assertThat(memberships().find(bob.id(), adas.id())).isEmpty();
        assertThat(memberships().find(bob.id(), bobs.id())).contains(Role.OWNER);
        assertThat(boards().find(adasAtHome.id())).isEmpty();
        assertThat(boards().find(adasAtBobs.id())).isEmpty();
        assertThat(boards().find(bobsAtHome.id())).contains(bobsAtHome);
    }

    @Test
    void leaveWhatTheyWroteForOthersWithoutTheirName() {
        deletions().carryOut(OF_A_USER, ada.id().value());

        assertThat(posts().find(adasPost.id()).orElseThrow().author()).isNull();
        assertThat(posts().see(bob.id(), adasPost.id()).orElseThrow().ballot().votes())
                .isEqualTo(1);
        assertThat(comments().on(adasPost.id(), all()).entries())
                .extracting(seen -> seen.comment().author())
                .containsExactlyInAnyOrder(bob.id(), null);
        assertThat(entries(members().of(bobs.id(), all())).stream()
                        .map(each -> each.thing().user()))
                .containsExactlyInAnyOrder(bob.id(), null);
    }

    @Test
    @Tag("SR-DEL-02")
    void countBeforehandWhatTheyThenDo() {
        var foreseen = deletions().count(OF_A_USER, ada.id().value());

        assertThat(foreseen.of(USER)).isEqualTo(new Count(1, 0, 0));
        assertThat(foreseen.of(WORKSPACE)).isEqualTo(new Count(1, 0, 1));
        assertThat(foreseen.of(MEMBER)).isEqualTo(new Count(2, 1, 0));
        assertThat(foreseen.of(BOARD)).isEqualTo(new Count(2, 0, 1));
        assertThat(foreseen.of(POST)).isEqualTo(new Count(2, 1, 0));
        assertThat(foreseen.of(COMMENT)).isEqualTo(new Count(4, 1, 1));
        assertThat(foreseen.of(VOTE)).isEqualTo(new Count(2, 0, 0));
        assertThat(foreseen.of(REACTION)).isEqualTo(new Count(2, 1, 0));
        assertThat(done(foreseen))
                .isEqualTo(deletions().carryOut(OF_A_USER, ada.id().value()));
    }

    @Test
    void keepBoardsInWorkspacesOfOthersWhereTheRulesSaySo() {
        var plan = KEEPING.planFor(USER);

        var foreseen = deletions().count(plan, ada.id().value());
        var done = deletions().carryOut(plan, ada.id().value());

        assertThat(foreseen.of(BOARD)).isEqualTo(new Count(1, 1, 1));
        assertThat(done).isEqualTo(done(foreseen));
        assertThat(boards().find(adasAtBobs.id()).orElseThrow().creator()).isNull();
    }

    @Test
    void deleteInvitationsToTheAddressAndLeaveTheOthersWithoutTheInviter() {
        invitations().add(new Invitation(anId(), bobs.id(), bob.id(), ada.email(), Role.MEMBER, NOON));
        var stranger = UserBuilder.aUser().build().email();
        invitations().add(new Invitation(anId(), bobs.id(), ada.id(), stranger, Role.MEMBER, NOON));

        var foreseen = deletions().count(OF_A_USER, ada.id().value());
        deletions().carryOut(OF_A_USER, ada.id().value());

        assertThat(foreseen.of(INVITATION)).isEqualTo(new Count(1, 1, 0));
        assertThat(entries(invitations().of(bobs.id(), all()))).singleElement().satisfies(left -> {
            assertThat(left.thing().email()).isEqualTo(stranger);
            assertThat(left.thing().inviter()).isNull();
        });
    }

    @Test
    void deleteAWorkspaceAloneWithWhatIsInIt() {
        var plan = DELETING.planFor(WORKSPACE);

        var foreseen = deletions().count(plan, bobs.id().value());
        var done = deletions().carryOut(plan, bobs.id().value());

        assertThat(done).isEqualTo(done(foreseen));
        assertThat(done.of(BOARD)).isEqualTo(new Count(2, 0, 0));
        assertThat(memberships().find(ada.id(), bobs.id())).isEmpty();
        assertThat(users().find(ada.id())).contains(ada);
        assertThat(boards().find(adasAtHome.id())).contains(adasAtHome);
    }

    @Test
    void deleteAPostAloneWithWhatIsBelowIt() {
        var plan = DELETING.planFor(POST);

        var done = deletions().carryOut(plan, adasPost.id().value());

        assertThat(done.of(POST)).isEqualTo(new Count(1, 0, 0));
        assertThat(done.of(COMMENT)).isEqualTo(new Count(2, 0, 0));
        assertThat(posts().find(adasPost.id())).isEmpty();
        assertThat(boards().find(bobsAtHome.id())).contains(bobsAtHome);
    }

    @Test
    @Tag("SR-DEL-05")
    void doNothingTwice() {
        deletions().carryOut(OF_A_USER, ada.id().value());

        assertThat(deletions().carryOut(OF_A_USER, ada.id().value()).byKind().values())
                .containsOnly(Count.NONE);
        assertThat(deletions().count(OF_A_USER, ada.id().value()).byKind().values())
                .containsOnly(Count.NONE);
    }

    @Test
    void doNothingForWhatIsNotThere() {
        for (var id : new String[] {"", "x", "'; DROP TABLE post; --", ada.id().value() + " "}) {
            assertThat(deletions().carryOut(OF_A_USER, id).byKind().values()).containsOnly(Count.NONE);
        }
        assertThat(users().find(ada.id())).contains(ada);
    }

    @Test
    void nameTheWorkspacesOfAUserTheOldestFirstAndWhoElseLosesThem() {
        var second = new Workspace(
                anId(), ada.id(), new Name("Second"), null, adas.createdAt().plusSeconds(1));
        workspaces().add(second);
        members().add(Member.owning(second, anId()));

        assertThat(deletions().workspacesOf(ada.id()))
                .containsExactly(
                        new OwnedWorkspace(adas.id(), adas.name(), 1),
                        new OwnedWorkspace(second.id(), second.name(), 0));
        deletions().carryOut(OF_A_USER, bob.id().value());
        assertThat(deletions().workspacesOf(ada.id()).getFirst().otherMembers()).isZero();
    }

    private void open(Workspace workspace, User guest) {
        workspaces().add(workspace);
        members().add(Member.owning(workspace, anId()));
        members().add(new Member(anId(), workspace.id(), guest.id(), Role.MEMBER, NOON));
    }

    /** Adds a post; somebody comments on it and votes for it, the author replies, and Ada reacts to that. */
    private void discuss(Post post, User other) {
        posts().add(post);
        var comment = comment(post, null, other);
        comments().add(comment);
        var author = post.author();
        var reply = new Comment(anId(), post.place(), comment.id(), author, new Content("Yes"), NOON.plusSeconds(1));
        comments().add(reply);
        votes().cast(new Vote(anId(), post.id(), other.id(), NOON));
        reactions().add(new Reaction(anId(), comment.id(), ada.id(), Opinion.UPVOTE, NOON));
    }

    private static Comment comment(Post post, @Nullable Comment parent, User author) {
        var parentId = parent == null ? null : parent.id();
        return new Comment(anId(), post.place(), parentId, author.id(), new Content("Why?"), NOON);
    }

    private static Board board(Workspace workspace, User creator) {
        return new Board(anId(), workspace.id(), creator.id(), new Name("Ideas"), NOON);
    }

    private static Post post(Board board, User author) {
        return new Post(anId(), board.place(), author.id(), new Title("Post"), new Content("Text"), NOON);
    }

    private static Paging all() {
        return new Paging(Paging.MAXIMUM_LIMIT, null);
    }

    private static <T> List<T> entries(Page<T> page) {
        return page.entries();
    }

    /** Without what is kept, of which a deletion does not know. */
    private static DeletionCounts done(DeletionCounts foreseen) {
        var done = new LinkedHashMap<EntityKind, Count>();
        foreseen.byKind().forEach((kind, count) -> done.put(kind, new Count(count.deleted(), count.anonymised(), 0)));
        return new DeletionCounts(done);
    }
}
