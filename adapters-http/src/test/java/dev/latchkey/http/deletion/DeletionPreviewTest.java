package dev.latchkey.http.deletion;

import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.TestService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DeletionPreviewTest {

    private static final String PATH = "/api/account/deletionPreview";

    @AutoClose
    private final TestService service = TestService.start();

    @Test
    @Tag("SR-DEL-02")
    void tellsHowMuchOfEachKindWouldGoAndWithWhat() {
        var browser = service.signedIn();
        service.signedIn(browser.user());
        service.setPassword(browser.user(), "correct horse");

        var answer = browser.get(PATH).send();

        assertThat(answer.status()).isEqualTo(200);
        var preview = answer.json();
        assertThat(preview.path("id").textValue()).matches("[A-Za-z0-9_-]{43}");
        var kinds = preview.path("kinds");
        assertThat(kinds.path("session").toString())
                .isEqualTo("{\"deleted\":2,\"anonymised\":0,\"kept\":0,\"deletedWith\":[\"user\"]}");
        assertThat(kinds.path("credential").path("deleted").intValue()).isEqualTo(1);
        assertThat(kinds.path("board").path("deletedWith").toString()).isEqualTo("[\"user\",\"workspace\"]");
        assertThat(kinds.path("user").toString())
                .isEqualTo("{\"deleted\":1,\"anonymised\":0,\"kept\":0,\"deletedWith\":[]}");
        assertThat(preview.path("workspaces").isArray()).isTrue();
    }

    @Test
    @Tag("SR-DEL-02")
    void changesNothing() {
        var browser = service.signedIn();

        var first = browser.get(PATH).send();
        var second = browser.get(PATH).send();

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(browser.isSignedIn()).isTrue();
        assertThat(service.store.receipts).isEmpty();
    }

    @Test
    void needsNoFreshSession() {
        var browser = service.signedIn();
        service.clock.advance(POLICY.freshAge());

        assertThat(browser.get(PATH).send().status()).isEqualTo(200);
    }

    @Test
    void isOnlyForThoseWhoAreSignedIn() {
        var answer = service.get(PATH).send();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("Unauthorized");
    }
}
