package dev.latchkey.http.account;

import static dev.latchkey.application.account.PlainIdTokens.GOOGLE;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.latchkey.application.Overloaded;
import dev.latchkey.application.Result;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.PlainIdTokens;
import dev.latchkey.application.account.SignInByIdToken;
import dev.latchkey.domain.account.ExternalId;
import dev.latchkey.domain.account.Identity;
import dev.latchkey.domain.session.Lifetime;
import dev.latchkey.http.Answer;
import dev.latchkey.http.Call;
import dev.latchkey.http.TestService;
import java.time.Duration;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocialSignInTest {

    private static final String PATH = "/api/auth/sign-in/social";
    private static final String TOKEN =
            PlainIdTokens.token("ada", "ada@example.com", true, "Ada", 1).value();
    private static final String NAMELESS =
            PlainIdTokens.token("ada", "ada@example.com", true, "", 1).value();

    @AutoClose
    private final TestService service = TestService.start();

    @Test
    void beginsASessionThatIsRemembered() {
        var answer = signIn(TOKEN);

        var session = service.store.sessions.values().iterator().next();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"redirect\":false,\"token\":\"%s\",\"user\":{\"id\":\"%s\","
                                .formatted(session.id().value(), session.user().value())
                        + "\"name\":\"Ada\",\"email\":\"ada@example.com\",\"emailVerified\":true,\"image\":null,"
                        + "\"createdAt\":\"2026-03-01T12:00:00.000Z\",\"updatedAt\":\"2026-03-01T12:00:00.000Z\"}}");
        assertThat(answer.setCookies())
                .satisfiesExactly(
                        line -> assertThat(line).contains("=lks_", "; Max-Age=604800; "),
                        line -> assertThat(line).contains("=lkd_", "; Max-Age=34560000; "));
        assertThat(session.lifetime()).isEqualTo(Lifetime.begunAt(NOON, true, POLICY));
        assertThat(service.store.identities.values())
                .extracting(Identity::known)
                .containsExactly(new ExternalId(GOOGLE, "ada"));
    }

    @Test
    void goesNowhereWhateverItIsTold() {
        var answer = post("""
                {"provider": "google", "idToken": {"token": "%s"}, "callbackURL": "/dash", "rememberMe": false,
                 "requestSignUp": true}""".formatted(TOKEN)).send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Location")).isEmpty();
        assertThat(answer.json().path("redirect").booleanValue()).isFalse();
        assertThat(answer.json().has("url")).isFalse();
        assertThat(answer.setCookies())
                .satisfiesExactly(
                        line -> assertThat(line).contains("=lks_", "; Max-Age=604800; "),
                        line -> assertThat(line).contains("=lkd_", "; Max-Age=34560000; "));
    }

    @Test
    void takesTheNameThatComesAlongOfWhomTheProviderDoesNotName() {
        post("""
                {"provider": "apple", "idToken": {"token": "%s",
                 "user": {"name": {"firstName": " Ada", "lastName": "King\\u0000 "}, "email": "eve@example.com"}}}""".formatted(NAMELESS)).send();

        assertThat(service.store.users.values())
                .extracting(user -> user.profile().name(), user -> user.email().value())
                .containsExactly(tuple("Ada King", "ada@example.com"));
    }

    @Test
    void keepsNothingOfTheOtherTokens() {
        var answer = post("""
                {"provider": "google", "idToken": {"token": "%s", "accessToken": "hush-access",
                 "refreshToken": "hush-refresh", "expiresAt": 1772366400}}""".formatted(TOKEN)).send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(service.store.identities.toString()).contains("ada").doesNotContain("hush");
        assertThat(service.store.spentIdTokens.toString()).doesNotContain(TOKEN);
    }

    @Test
    void takesEachTokenOnce() {
        assertThat(signIn(TOKEN).status()).isEqualTo(200);

        assertThat(signIn(TOKEN).problem()).isEqualTo("401 INVALID_TOKEN");

        assertThat(service.store.sessions).hasSize(1);
    }

    @Test
    void demandsTheNonceThatTheTokenHas() {
        var token = PlainIdTokens.token("ada", "ada@example.com", true, "Ada", 1, "n-0S6")
                .value();

        assertThat(signIn(token).problem()).isEqualTo("401 INVALID_TOKEN");
        assertThat(signIn(token, "\"\"").problem()).isEqualTo("401 INVALID_TOKEN");
        assertThat(signIn(token, "\"n-0S7\"").problem()).isEqualTo("401 INVALID_TOKEN");
        assertThat(signIn(token, "\"n-0S6\"").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"github", "Google", "credential", "", " ", "google ", "https://accounts.google.com", "é"})
    void knowsNoOtherProvider(String provider) {
        var answer = post("""
                {"provider": "%s", "idToken": {"token": "%s"}}""".formatted(provider, TOKEN)).send();

        assertThat(answer.problem()).isEqualTo("404 PROVIDER_NOT_FOUND");
        assertThat(answer.message()).isEqualTo("Provider not found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                          | [body.provider] Invalid input; [body.idToken] Invalid input: expected object, received undefined
            []                                                          | [body] Invalid input: expected object, received array
            null                                                        | [body] Invalid input: expected object, received null
            {"provider":"google"}                                       | [body.idToken] Invalid input: expected object, received undefined
            {"provider":7,"idToken":{"token":"x"}}                      | [body.provider] Invalid input
            {"provider":"\\u0000","idToken":{"token":"x"}}              | [body.provider] Invalid input: expected string without NUL characters
            {"provider":"google","idToken":null}                        | [body.idToken] Invalid input: expected object, received null
            {"provider":"google","idToken":"x"}                         | [body.idToken] Invalid input: expected object, received string
            {"provider":"google","idToken":["x"]}                       | [body.idToken] Invalid input: expected object, received array
            {"provider":"google","idToken":{}}                          | [body.idToken.token] Invalid input: expected string, received undefined
            {"provider":"google","idToken":{"token":7}}                 | [body.idToken.token] Invalid input: expected string, received number
            {"provider":"google","idToken":{"token":"\\u0000"}}         | [body.idToken.token] Invalid input: expected string without NUL characters
            {"provider":"google","idToken":{"token":"\\ud83d"}}         | [body.idToken.token] Invalid input: expected string of well-formed Unicode
            {"provider":"google","requestSignUp":"yes","idToken":{"token":"x"}} | [body.requestSignUp] Invalid input: expected boolean, received string
            """)
    void complainsOfWhatIsMissingOrOfAnotherType(String json, String complaints) {
        var answer = post(json).send();

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.message()).isEqualTo(complaints);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "nonce":7                                  | [body.idToken.nonce] Invalid input: expected string, received number
            "nonce":null                               | [body.idToken.nonce] Invalid input: expected string, received null
            "accessToken":{}                           | [body.idToken.accessToken] Invalid input: expected string, received object
            "refreshToken":[]                          | [body.idToken.refreshToken] Invalid input: expected string, received array
            "expiresAt":"soon"                         | [body.idToken.expiresAt] Invalid input: expected number, received string
            "user":"Ada"                               | [body.idToken.user] Invalid input: expected object, received string
            "user":null                                | [body.idToken.user] Invalid input: expected object, received null
            "user":{"email":7}                         | [body.idToken.user.email] Invalid input: expected string, received number
            "user":{"name":"Ada"}                      | [body.idToken.user.name] Invalid input: expected object, received string
            "user":{"name":{"firstName":7}}            | [body.idToken.user.name.firstName] Invalid input: expected string, received number
            "user":{"name":{"lastName":null}}          | [body.idToken.user.name.lastName] Invalid input: expected string, received null
            "nonce":7,"user":{"name":[]}               | [body.idToken.nonce] Invalid input: expected string, received number; [body.idToken.user.name] Invalid input: expected object, received array
            """)
    void complainsOfWhatComesAlongWithTheToken(String fields, String complaints) {
        var answer = post("""
                {"provider": "google", "idToken": {"token": "x", %s}}""".formatted(fields)).send();

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.message()).isEqualTo(complaints);
    }

    @ParameterizedTest
    @MethodSource("dev.latchkey.domain.account.HostileTexts#all")
    void refusesAnyTextThatIsNoToken(String text) {
        var body = new ObjectMapper().createObjectNode().put("provider", "google");
        body.putObject("idToken").put("token", text);

        assertThat(post(body.toString()).send().status()).isIn(400, 401, 413);
        assertThat(service.store.users).isEmpty();
    }

    @Test
    @Tag("SR-WEB-01")
    void cannotBeAskedForByAForm() {
        var answer = service.post(PATH).form("provider=google&idToken=x").send();

        assertThat(answer.problem()).isEqualTo("415 UNSUPPORTED_MEDIA_TYPE");
        assertThat(answer.message()).endsWith("Allowed types: application/json");
    }

    @ParameterizedTest
    @CsvSource({
        ", https://evil.example, 403 INVALID_ORIGIN",
        ", null, 403 MISSING_OR_NULL_ORIGIN",
        "cross-site, http://localhost:8080, 403 CROSS_SITE_NAVIGATION_LOGIN_BLOCKED",
        "same-origin, , 403 MISSING_OR_NULL_ORIGIN"
    })
    @Tag("SR-WEB-02")
    void isNotDoneForAnotherSiteEvenWithoutACookie(@Nullable String site, @Nullable String origin, String problem) {
        var answer = post("""
                {"provider": "google", "idToken": {"token": "%s"}}""".formatted(TOKEN))
                .headerIfAny("Sec-Fetch-Site", site)
                .headerIfAny("Sec-Fetch-Mode", site == null ? null : "navigate")
                .headerIfAny("Origin", origin)
                .send();

        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.setCookies()).isEmpty();
        assertThat(service.store.spentIdTokens).isEmpty();
    }

    @Test
    @Tag("SR-WEB-07")
    void refusesToBeSentToAnUntrustedPlace() {
        var answer = post("""
                {"provider": "google", "idToken": {"token": "%s"}, "callbackURL": "https://evil.example"}""".formatted(TOKEN)).send();

        assertThat(answer.problem()).isEqualTo("403 INVALID_CALLBACK_URL");
        assertThat(service.store.users).isEmpty();
    }

    @Test
    void tellsTheApplicationAllThatWasSent() {
        var commands = new ArrayList<SignInByIdToken.Command>();
        SignInByIdToken fake = command -> {
            commands.add(command);
            return Result.refused(new AccountRefusal.NotLinkable());
        };
        try (var watched = aService().replacing(SignInByIdToken.class, fake).start()) {
            var answer = watched.post(PATH)
                    .header("User-Agent", "Mozilla/5.0")
                    .json("""
                            {"provider": "google", "idToken": {"token": "a.b.c", "nonce": "n",
                             "user": {"name": {"lastName": "King"}}}}""")
                    .send();

            assertThat(answer.problem()).isEqualTo("401 OAUTH_LINK_ERROR");
            assertThat(answer.message()).isEqualTo("account not linked");
        }
        assertThat(commands).singleElement().satisfies(command -> {
            assertThat(command.presented().provider()).isEqualTo(GOOGLE);
            assertThat(command.presented().token().value()).isEqualTo("a.b.c");
            assertThat(command.presented().nonce()).isEqualTo("n");
            assertThat(command.name()).isEqualTo("King");
            assertThat(command.browser().client().userAgent()).isEqualTo("Mozilla/5.0");
            assertThat(command.toString()).doesNotContain("a.b.c");
        });
    }

    @Test
    @Tag("SR-ERR-04")
    void asksForPatienceWhileTheProviderDoesNotAnswer() {
        SignInByIdToken fake = _ -> {
            throw new Overloaded("No keys", Duration.ofSeconds(30));
        };
        try (var busy = aService().replacing(SignInByIdToken.class, fake).start()) {
            var answer = busy.post(PATH)
                    .json("{\"provider\": \"google\", \"idToken\": {\"token\": \"a.b.c\"}}")
                    .send();

            assertThat(answer.problem()).isEqualTo("503 SERVICE_UNAVAILABLE");
            assertThat(answer.header("Retry-After")).contains("30");
            assertThat(answer.body()).doesNotContain("No keys");
        }
    }

    private Answer signIn(String token) {
        return post("""
                {"provider": "google", "idToken": {"token": "%s"}}""".formatted(token)).send();
    }

    private Answer signIn(String token, String nonce) {
        return post("""
                {"provider": "google", "idToken": {"token": "%s", "nonce": %s}}""".formatted(token, nonce)).send();
    }

    private Call post(String json) {
        return service.post(PATH).json(json);
    }
}
