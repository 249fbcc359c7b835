package dev.latchkey.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.TestService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every call keeps to that changes something for whoever is signed in, with a body that would be good enough. */
class EveryChangeTest {

    private static final String CALLS = """
            POST | /api/auth/revoke-session         | {"token":"x"}
            POST | /api/auth/revoke-sessions        | {}
            POST | /api/auth/revoke-other-sessions  | {}
            POST | /api/auth/update-session         | {"theme":"dark"}
            POST | /api/auth/update-user            | {"name":"Eve"}
            POST | /api/auth/change-password        | {"currentPassword":"correct horse","newPassword":"battery staple"}
            POST | /api/auth/verify-password        | {"password":"correct horse"}
            POST | /api/auth/delete-user            | {"password":"correct horse"}
            POST | /api/auth/unlink-account         | {"accountId":"x"}
            POST | /api/auth/change-email           | {"newEmail":"eve@example.com"}
            POST | /api/account/revokeSession       | {"sessionId":"x"}
            POST | /api/account/delete              | {"confirmDeletion":true,"password":"correct horse"}
            POST | /api/auth/multi-session/revoke   | {"sessionToken":"x"}
            POST | /api/account/switchDeviceAccount | {"userId":"x"}
            POST | /api/account/removeDeviceAccount | {"userId":"x"}
            POST | /api/workspaces                  | {"name":"Acme"}
            POST | /api/workspaces/x/members        | {"userId":"x"}
            POST | /api/workspaces/x/invitations    | {"email":"eve@example.com"}
            POST | /api/workspaces/x/domains        | {"host":"example.com"}
            POST | /api/workspaces/x/branding       | {"theme":"dark"}
            POST | /api/workspaces/x/integrations   | {"type":"slack","webhookUrl":"https://example.com/x"}
            POST | /api/workspaces/x/boards         | {"name":"Ideas"}
            POST | /api/boards/x/posts              | {"title":"Post","content":"Text"}
            POST | /api/boards/x/changelogs         | {"title":"News","content":"Text"}
            POST | /api/posts/x/comments            | {"content":"Text"}
            POST | /api/posts/x/votes               | {}
            DELETE | /api/posts/x/votes             | {}
            POST | /api/comments/x/reactions        | {"type":"upvote"}
            DELETE | /api/comments/x/reactions      | {"type":"upvote"}
            """;

    @AutoClose
    private final TestService service = TestService.start();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = CALLS)
    @Tag("SR-WEB-02")
    void isRefusedToAForeignPage(String method, String path, String body) {
        var browser = service.signedIn();
        service.setPassword(browser.user(), "correct horse");
        var credential = service.store.credentials.get(browser.user().id());

        var foreign = service.call(method, path)
                .header("Accept", "application/json")
                .cookie(browser.cookie())
                .origin("https://evil.example")
                .json(body)
                .send();
        var nowhere = service.call(method, path)
                .header("Accept", "application/json")
                .cookie(browser.cookie())
                .json(body)
                .send();

        assertThat(foreign.problem()).isEqualTo("403 INVALID_ORIGIN");
        assertThat(nowhere.problem()).isEqualTo("403 MISSING_OR_NULL_ORIGIN");
        assertThat(service.store.sessions.values()).containsExactly(browser.session());
        assertThat(service.store.users.values()).containsExactly(browser.user());
        assertThat(service.store.credentials.get(browser.user().id())).isEqualTo(credential);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = CALLS)
    @Tag("SR-TOK-06")
    void isRefusedToAForgedCookie(String method, String path, String body) {
        var browser = service.signedIn();
        service.setPassword(browser.user(), "correct horse");
        var forged = browser.cookie().substring(0, browser.cookie().length() - 1) + "!";

        var answer = service.call(method, path)
                .header("Accept", "application/json")
                .cookie(forged)
                .origin(TestService.BASE_URL)
                .json(body)
                .send();

        assertThat(answer.problem()).isEqualTo("401 UNAUTHORIZED");
        assertThat(answer.setCookies()).isEmpty();
        assertThat(service.store.sessions.values()).containsExactly(browser.session());
        assertThat(service.store.users.values()).containsExactly(browser.user());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = CALLS)
    @Tag("SR-WEB-06")
    void isRefusedWithAHugeBody(String method, String path, String body) {
        var browser = service.signedIn();

        var answer = browser.call(method, path)
                .header("Accept", "application/json")
                .json(body + " ".repeat(70_000))
                .send();

        assertThat(answer.problem()).isEqualTo("413 PAYLOAD_TOO_LARGE");
        assertThat(service.store.sessions.values()).containsExactly(browser.session());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            POST | /api/auth/change-password | {"currentPassword":"\\u0000","newPassword":"battery staple"}
            POST | /api/auth/verify-password | {"password":"correct\\u0000horse"}
            POST | /api/auth/delete-user     | {"password":"\\u0000"}
            POST | /api/account/delete       | {"confirmDeletion":true,"password":"\\u0000"}
            """)
    @Tag("SR-AUT-03")
    void takesAPasswordWithANulForAWrongOne(String method, String path, String body) {
        var browser = service.signedIn();
        service.setPassword(browser.user(), "correct horse");

        assertThat(browser.call(method, path)
                        .header("Accept", "application/json")
                        .json(body)
                        .send()
                        .problem())
                .isEqualTo("400 INVALID_PASSWORD");
        assertThat(browser.isSignedIn()).isTrue();
    }
}
