package dev.latchkey.persistence.workspace;

import static dev.latchkey.application.Result.done;
import static dev.latchkey.application.Result.refused;
import static dev.latchkey.domain.account.UserBuilder.aUser;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;
import static dev.latchkey.domain.workspace.WorkspaceBuilder.aWorkspace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.MovableClock;
import dev.latchkey.application.Result;
import dev.latchkey.application.TestRandomness;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.workspace.BoardVerbs;
import dev.latchkey.application.workspace.Boards;
import dev.latchkey.application.workspace.CastVote.Cast;
import dev.latchkey.application.workspace.Changelogs;
import dev.latchkey.application.workspace.Comments;
import dev.latchkey.application.workspace.CreateBoard;
import dev.latchkey.application.workspace.Memberships;
import dev.latchkey.application.workspace.Posts;
import dev.latchkey.application.workspace.React;
import dev.latchkey.application.workspace.React.Noted;
import dev.latchkey.application.workspace.Reactions;
import dev.latchkey.application.workspace.Votes;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.application.workspace.WorkspaceRefusal.NotFound;
import dev.latchkey.application.workspace.WriteChangelog;
import dev.latchkey.application.workspace.WriteComment;
import dev.latchkey.application.workspace.WritePost;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.workspace.Ballot;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Comment;
import dev.latchkey.domain.workspace.Content;
import dev.latchkey.domain.workspace.Member;
import dev.latchkey.domain.workspace.Name;
import dev.latchkey.domain.workspace.Opinion;
import dev.latchkey.domain.workspace.Place;
import dev.latchkey.domain.workspace.Post;
import dev.latchkey.domain.workspace.Role;
import dev.latchkey.domain.workspace.Tally;
import dev.latchkey.domain.workspace.Title;
import dev.latchkey.domain.workspace.Workspace;
import dev.latchkey.persistence.Held;
import dev.latchkey.persistence.TestDatabase;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two calls at once on one board, each order forced by holding the first one's transaction open. */
class BoardRacesTest {

    private final Users users = TestDatabase.need(Users.class);
    private final Boards boards = TestDatabase.need(Boards.class);
    private final Posts posts = TestDatabase.need(Posts.class);
    private final Comments comments = TestDatabase.need(Comments.class);
    private final Transactions transactions = TestDatabase.need(Transactions.class);
    private final BoardVerbs verbs = new BoardVerbs(
            TestDatabase.need(Memberships.class),
            boards,
            posts,
            TestDatabase.need(Changelogs.class),
            comments,
            TestDatabase.need(Votes.class),
            TestDatabase.need(Reactions.class),
            transactions,
            TestRandomness.seeded(System.nanoTime()),
            new MovableClock(NOON));

    private final User ada = aUser().build();

    private final PlaceRemover remover = new PlaceRemover();

    @AutoClose
    private final Held held = new Held(transactions);

    @AutoClose
    private final Held heldByRemover = new Held(remover.transactions());

    @BeforeEach
    void addAda() {
        users.add(ada);
    }

    @Test
    void ofTwoVotesOfOneUserTheSecondIsTheFirst() {
        var world = new World();

        var second = held.whileHolding(() -> vote(world), () -> vote(world));

        assertThat(second).isEqualTo(vote(world));
        assertThat(second.map(Cast::ballot)).isEqualTo(done(new Ballot(1, true)));
    }

    @Test
    void ofTwoEqualReactionsOfOneUserTheSecondIsTheFirst() {
        var world = new World();

        var second = held.whileHolding(() -> react(world), () -> react(world));

        assertThat(second).isEqualTo(react(world));
        assertThat(second.map(Noted::tally)).isEqualTo(done(new Tally(1, 0)));
    }

    @Test
    void aVoteThatMeetsItsWithdrawalIsCastAgain() {
        var world = new World();
        vote(world);

        var again = held.whileHolding(() -> verbs.votes.withdraw(world.bob.id(), world.post.id()), () -> vote(world));

        assertThat(again.map(Cast::ballot)).isEqualTo(done(new Ballot(1, true)));
    }

    @Test
    void aWithdrawalThatMeetsAnotherFindsNothing() {
        var world = new World();
        vote(world);

        Callable<Result<Boolean, WorkspaceRefusal>> withdrawal =
                () -> verbs.votes.withdraw(world.bob.id(), world.post.id());

        assertThat(held.whileHolding(withdrawal, withdrawal)).isEqualTo(done(false));
    }

    @Test
    @Tag("SR-DEL-05")
    void nothingIsAddedToAPlaceThatIsDeletedAtThatMoment() {
        for (var addition : additions()) {
            for (var level : addition.levels()) {
                var world = new World();

                var added = heldByRemover.<Result<?, ?>>whileHolding(
                        () -> assertThat(remover.remove(level.apply(world))).isTrue(), () -> addition.to(world));

                assertThat(added).isEqualTo(refused(new NotFound()));
            }
        }
    }

    @Test
    @Tag("SR-DEL-05")
    void noPlaceIsDeletedWhileSomethingIsAddedToIt() {
        for (var addition : additions()) {
            for (var level : addition.levels()) {
                var world = new World();

                var found = held.whileHolding(() -> addition.to(world), () -> remover.lock(level.apply(world)));

                assertThat(found).isTrue();
            }
        }
    }

    @Test
    @Tag("SR-DEL-05")
    void nothingIsAddedBySomebodyWhoDeletesTheirAccountAtThatMoment() {
        for (var addition : additions()) {
            var world = new World();

            var added = heldByRemover.<Result<?, ?>>whileHolding(
                    () -> assertThat(remover.remove(world.bob)).isTrue(), () -> addition.to(world));

            assertThat(added).isEqualTo(refused(new NotFound()));
        }
    }

    private Result<Cast, WorkspaceRefusal> vote(World world) {
        return verbs.votes.cast(world.bob.id(), world.post.id());
    }

    private Result<Noted, WorkspaceRefusal> react(World world) {
        return verbs.reactions.react(new React.Command(world.bob.id(), world.comment.id(), Opinion.UPVOTE));
    }

    private List<Addition> additions() {
        List<Function<World, Place>> inWorkspace = List.of(world -> Place.in(world.workspace.id()));
        List<Function<World, Place>> onBoard = with(inWorkspace, world -> world.board.place());
        List<Function<World, Place>> belowPost = with(onBoard, world -> world.post.place());
        var title = new Title("Title");
        var content = new Content("Text");
        return List.of(
                new Addition(
                        inWorkspace,
                        it -> verbs.boards.create(
                                new CreateBoard.Command(it.bob.id(), it.workspace.id(), new Name("Ideas")))),
                new Addition(
                        onBoard,
                        it -> verbs.posts.write(new WritePost.Command(it.bob.id(), it.board.id(), title, content))),
                new Addition(
                        onBoard,
                        it -> verbs.changelogs.write(
                                new WriteChangelog.Command(it.bob.id(), it.board.id(), title, content))),
                new Addition(
                        belowPost,
                        it -> verbs.comments.write(
                                new WriteComment.Command(it.bob.id(), it.post.id(), it.comment.id(), content))),
                new Addition(belowPost, this::vote),
                new Addition(belowPost, this::react));
    }

    private static <T> List<T> with(List<T> some, T another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }

    /**
     * Something that Bob adds.
     *
     * @param levels the places that must not go meanwhile
     */
    private record Addition(List<Function<World, Place>> levels, Function<World, Result<?, WorkspaceRefusal>> call) {

        Result<?, WorkspaceRefusal> to(World world) {
            return call.apply(world);
        }
    }

    /** A workspace of Ada with a board, a post and a comment in it, and Bob, who has done nothing there yet. */
    private final class World {

        private final User bob = aUser().build();
        private final Workspace workspace = aWorkspace().of(ada.id()).build();
        private final Board board = new Board(anId(), workspace.id(), ada.id(), new Name("Ideas"), NOON);
        private final Post post =
                new Post(anId(), board.place(), ada.id(), new Title("Post"), new Content("Text"), NOON);
        private final Comment comment = new Comment(anId(), post.place(), null, ada.id(), new Content("Text"), NOON);

        private World() {
            users.add(bob);
            WorkspaceRows.insert(workspace);
            WorkspaceRows.insert(new Member(anId(), workspace.id(), bob.id(), Role.MEMBER, NOON));
            boards.add(board);
            posts.add(post);
            comments.add(comment);
        }
    }
}
