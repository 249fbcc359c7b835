package dev.latchkey.http.deletion;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.User;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Content;
import dev.latchkey.domain.workspace.Member;
import dev.latchkey.domain.workspace.Name;
import dev.latchkey.domain.workspace.Post;
import dev.latchkey.domain.workspace.Role;
import dev.latchkey.domain.workspace.Title;
import dev.latchkey.domain.workspace.Workspace;
import dev.latchkey.http.Answer;
import dev.latchkey.http.Browser;
import dev.latchkey.http.TestService;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code DELETE} of a workspace, a board and a post. */
class DeleteContentTest {

    @AutoClose
    private final TestService service = TestService.start();

    private final Browser owner = service.signedIn();
    private final Browser member = service.signedIn();
    private final Browser stranger = service.signedIn();
    private final Workspace workspace = new Workspace(anId(), owner.user().id(), new Name("Acme"), null, NOON);
    private final Board board = new Board(anId(), workspace.id(), owner.user().id(), new Name("Ideas"), NOON);
    private final Post post =
            new Post(anId(), board.place(), owner.user().id(), new Title("Post"), new Content("Text"), NOON);

    @BeforeEach
    void openTheWorkspace() {
        service.store.workspaces.put(workspace.id(), workspace);
        put(owner.user(), Role.OWNER);
        put(member.user(), Role.MEMBER);
        service.store.boards.put(board.id(), board);
        service.store.posts.put(post.id(), post);
    }

    @Test
    @Tag("SR-DEL-04")
    void takesAWorkspaceAlongWithAllThatIsInIt() {
        var answer = owner.delete(ofWorkspace()).send();

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("Content-Type")).isEmpty();
        assertThat(service.store.workspaces).isEmpty();
        assertThat(service.store.members).isEmpty();
        assertThat(service.store.boards).isEmpty();
        assertThat(service.store.posts).isEmpty();
        assertThat(owner.isSignedIn()).isTrue();
        assertThat(owner.delete(ofWorkspace()).send().problem()).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void takesABoardOrAPostAloneAlong() {
        assertThat(owner.delete(ofPost()).send().status()).isEqualTo(204);
        assertThat(service.store.posts).isEmpty();
        assertThat(service.store.boards).hasSize(1);

        assertThat(owner.delete(ofBoard()).send().status()).isEqualTo(204);
        assertThat(service.store.boards).isEmpty();
        assertThat(service.store.workspaces).hasSize(1);
    }

    @Test
    void isNotForAMemberWhoseWorkItIsNot() {
        assertThat(paths().map(path -> member.delete(path).send().problem())).containsOnly("403 FORBIDDEN");

        assertUntouched();
    }

    @Test
    void tellsAStrangerNothingOfWhatThereIs() {
        assertThat(paths().map(path -> without(stranger.delete(path).send())))
                .containsOnly(
                        without(stranger.delete("/api/posts/" + "x".repeat(32)).send()));

        assertUntouched();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "%2e%2e",
                "..%2f..",
                "'; DROP TABLE post; --",
                "äääääääääääääääääääääääääääääääää",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void knowsNothingByAnIdThatNothingCanHave(String id) {
        var encoded = id.replace(" ", "%20").replace("ä", "%C3%A4");

        for (var kind : new String[] {"workspaces", "boards", "posts"}) {
            assertThat(owner.delete("/api/" + kind + "/" + encoded).send().status())
                    .isIn(400, 404);
        }
        assertUntouched();
    }

    @Test
    void isOnlyForThoseWhoAreSignedIn() {
        assertThat(paths().map(path -> service.call("DELETE", path)
                        .origin(TestService.BASE_URL)
                        .send()
                        .problem()))
                .containsOnly("401 UNAUTHORIZED");
        assertUntouched();
    }

    @Test
    void isOnlyForTrustedPages() {
        assertThat(paths().map(path -> service.call("DELETE", path)
                        .cookie(owner.cookie())
                        .origin("https://evil.example")
                        .send()
                        .problem()))
                .containsOnly("403 INVALID_ORIGIN");
        assertUntouched();
    }

    @Test
    @Tag("SR-DEL-05")
    void isDoneOnceWhenTwoCallAtOnce() {
        var answers = Stream.generate(() -> owner.delete(ofWorkspace()).start()).limit(8).toList().stream()
                .map(answer -> answer.join().status())
                .toList();

        assertThat(answers).containsOnlyOnce(204).containsOnly(204, 404);
        assertThat(service.store.receipts).hasSize(1);
    }

    private Stream<String> paths() {
        return Stream.of(ofPost(), ofBoard(), ofWorkspace());
    }

    private String ofWorkspace() {
        return "/api/workspaces/" + workspace.id().value();
    }

    private String ofBoard() {
        return "/api/boards/" + board.id().value();
    }

    private String ofPost() {
        return "/api/posts/" + post.id().value();
    }

    private void assertUntouched() {
        assertThat(service.store.workspaces).hasSize(1);
        assertThat(service.store.boards).hasSize(1);
        assertThat(service.store.posts).hasSize(1);
    }

    /** An answer without what is another in each. */
    private static String without(Answer answer) {
        return answer.problem() + answer.message();
    }

    private void put(User user, Role role) {
        var joined = new Member(anId(), workspace.id(), user.id(), role, NOON);
        service.store.members.put(joined.id(), joined);
    }
}
