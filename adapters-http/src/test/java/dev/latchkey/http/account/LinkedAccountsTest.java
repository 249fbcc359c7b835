package dev.latchkey.http.account;

import static dev.latchkey.application.account.PlainIdTokens.GOOGLE;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.account.InMemoryCredentials;
import dev.latchkey.application.account.InMemoryIdentities;
import dev.latchkey.domain.account.CredentialId;
import dev.latchkey.domain.account.ExternalId;
import dev.latchkey.domain.account.Identity;
import dev.latchkey.domain.account.PasswordCredential;
import dev.latchkey.domain.account.PasswordHash;
import dev.latchkey.domain.account.User;
import dev.latchkey.http.Answer;
import dev.latchkey.http.Browser;
import dev.latchkey.http.TestService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedAccountsTest {

    private static final String LIST = "/api/auth/list-accounts";
    private static final String UNLINK = "/api/auth/unlink-account";
    private static final String PASSWORD = "pppppppppppppppppppppppppppppppp";
    private static final String AT_GOOGLE = "gggggggggggggggggggggggggggggggg";
    private static final String OF_BOB = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

    @AutoClose
    private final TestService service = TestService.start();

    private final Browser ada = service.signedIn();
    private final Browser bob = service.signedIn();

    @Test
    void areListedWithoutTheirSecrets() {
        givenTwo();

        var answer = ada.get(LIST).send();

        var id = ada.user().id().value();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("[{\"id\":\"%s\",\"accountId\":\"%s\",\"providerId\":\"credential\",\"userId\":\"%s\","
                                .formatted(PASSWORD, id, id)
                        + "\"createdAt\":\"2026-03-01T12:00:00.000Z\",\"updatedAt\":\"2026-03-01T12:00:00.000Z\","
                        + "\"scopes\":[]},"
                        + "{\"id\":\"%s\",\"accountId\":\"ada-at-google\",\"providerId\":\"google\",\"userId\":\"%s\","
                                .formatted(AT_GOOGLE, id)
                        + "\"createdAt\":\"2026-03-01T12:00:01.000Z\",\"updatedAt\":\"2026-03-01T12:00:01.000Z\","
                        + "\"scopes\":[]}]");
    }

    @Test
    void areListedOnlyToTheirOwner() {
        givenTwo();

        assertThat(bob.get(LIST).send().json()).isEmpty();
        assertThat(service.get(LIST).send().problem()).isEqualTo("401 UNAUTHORIZED");
    }

    @Test
    void areListedAlsoToWhoeverIsNotFresh() {
        givenTwo();
        service.clock.advance(POLICY.freshAge());

        assertThat(ada.get(LIST).send().json()).hasSize(2);
    }

    @Test
    void areUnlinkedByTheirId() {
        givenTwo();

        var answer = unlink(ada, AT_GOOGLE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":true}");
        assertThat(answer.setCookies()).isEmpty();
        assertThat(service.store.identities).isEmpty();
        assertThat(service.store.credentials).hasSize(1);
        assertThat(ada.isSignedIn()).isTrue();
    }

    @Test
    void areUnlinkedThePasswordTooButNeverTheLast() {
        givenTwo();
        assertThat(unlink(ada, PASSWORD).status()).isEqualTo(200);

        var answer = unlink(ada, AT_GOOGLE);

        assertThat(answer.problem()).isEqualTo("400 FAILED_TO_UNLINK_LAST_ACCOUNT");
        assertThat(answer.message()).isEqualTo("You can't unlink your last account");
        assertThat(service.store.credentials).isEmpty();
        assertThat(service.store.identities).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {OF_BOB, "ada-at-google", "", " ", "gggg", "' OR '1'='1", "ｇｇｇ"})
    void areNotFoundByAnythingElse(String id) {
        givenTwo();
        given(bob.user(), OF_BOB, "bob-at-google");

        var answer = unlink(ada, id);

        assertThat(answer.problem()).isEqualTo("400 ACCOUNT_NOT_FOUND");
        assertThat(answer.message()).isEqualTo("Account not found");
        assertThat(service.store.identities).hasSize(2);
    }

    @Test
    void areTheLastBeforeTheyAreNotFound() {
        given(bob.user(), OF_BOB, "bob-at-google");

        assertThat(unlink(bob, AT_GOOGLE).problem()).isEqualTo("400 FAILED_TO_UNLINK_LAST_ACCOUNT");
        assertThat(unlink(bob, OF_BOB).problem()).isEqualTo("400 FAILED_TO_UNLINK_LAST_ACCOUNT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"providerId":"google"}     | [body.accountId] Invalid input: expected string, received undefined
            {"accountId":null}          | [body.accountId] Invalid input: expected string, received null
            {"accountId":7}             | [body.accountId] Invalid input: expected string, received number
            {"accountId":["g"]}         | [body.accountId] Invalid input: expected string, received array
            {"accountId":"\\u0000"}     | [body.accountId] Invalid input: expected string without NUL characters
            []                          | [body] Invalid input: expected object, received array
            null                        | [body] Invalid input: expected object, received null
            """)
    void areNotUnlinkedByABodyThatDoesNotNameThem(String json, String complaint) {
        givenTwo();

        var answer = ada.post(UNLINK).json(json).send();

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.message()).isEqualTo(complaint);
        assertThat(service.post(UNLINK).json(json).send().problem()).isEqualTo("400 VALIDATION_ERROR");
    }

    @Test
    @Tag("SR-AUT-01")
    void areNotUnlinkedByWhoeverIsNotFresh() {
        givenTwo();
        service.clock.advance(POLICY.freshAge());

        assertThat(unlink(ada, AT_GOOGLE).problem()).isEqualTo("403 SESSION_NOT_FRESH");
        assertThat(service.store.identities).hasSize(1);
    }

    @Test
    @Tag("SR-WEB-02")
    void areNotUnlinkedForAnotherSiteNorForAStranger() {
        givenTwo();
        var json = "{\"accountId\":\"%s\"}".formatted(AT_GOOGLE);

        assertThat(service.post(UNLINK).json(json).send().problem()).isEqualTo("401 UNAUTHORIZED");
        assertThat(service.post(UNLINK)
                        .cookie(ada.cookie())
                        .origin("https://evil.example")
                        .json(json)
                        .send()
                        .problem())
                .isEqualTo("403 INVALID_ORIGIN");
        assertThat(service.store.identities).hasSize(1);
    }

    private void givenTwo() {
        new InMemoryCredentials(service.store)
                .add(PasswordCredential.chosen(
                        new CredentialId(PASSWORD), ada.user().id(), new PasswordHash("a hash"), NOON));
        given(ada.user(), AT_GOOGLE, "ada-at-google");
    }

    private void given(User user, String id, String subject) {
        new InMemoryIdentities(service.store)
                .add(Identity.linked(
                        new CredentialId(id), user.id(), new ExternalId(GOOGLE, subject), NOON.plusSeconds(1)));
    }

    private static Answer unlink(Browser browser, String id) {
        return browser.post(UNLINK).json("{\"accountId\":\"%s\"}".formatted(id)).send();
    }
}
