package dev.latchkey.http.account;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Overloaded;
import dev.latchkey.application.Result;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.SignIn;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.session.Lifetime;
import dev.latchkey.http.Answer;
import dev.latchkey.http.TestService;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {

    private static final String ANN = """
            {"email": "ann@example.com", "password": "password123"}""";

    @AutoClose
    private final TestService service = TestService.start();

    @BeforeEach
    void signAnnUp() {
        service.post("/api/auth/sign-up/email").json("""
                {"name": "Ann", "email": "ann@example.com", "password": "password123"}""").send();
        service.store.sessions.clear();
    }

    @Test
    void beginsASession() {
        var answer = signIn(ANN);

        var session = service.store.sessions.values().iterator().next();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"redirect\":false,\"token\":\"%s\",\"user\":{\"id\":\"%s\","
                                .formatted(session.id().value(), session.user().value())
                        + "\"name\":\"Ann\",\"email\":\"ann@example.com\",\"emailVerified\":false,\"image\":null,"
                        + "\"createdAt\":\"2026-03-01T12:00:00.000Z\",\"updatedAt\":\"2026-03-01T12:00:00.000Z\"}}");
        assertThat(answer.header("Location")).isEmpty();
        assertThat(service.get("/api/auth/get-session")
                        .cookie(answer.setCookies().getFirst().split(";", 2)[0])
                        .send()
                        .json()
                        .path("session")
                        .path("id")
                        .textValue())
                .isEqualTo(session.id().value());
    }

    @Test
    @Tag("SR-COO-05")
    void beginsASessionThatIsRemembered() {
        var answer = signIn(ANN);

        assertThat(answer.setCookies())
                .satisfiesExactly(
                        session -> assertThat(session)
                                .matches("latchkey\\.session_token=lks_[A-Za-z0-9_-]{49}\\.[A-Za-z0-9-]+"
                                        + "; Max-Age=604800; Path=/; HttpOnly; SameSite=Lax"),
                        device -> assertThat(device)
                                .matches("latchkey\\.device=lkd_[A-Za-z0-9_-]{49}\\.[A-Za-z0-9-]+"
                                        + "; Max-Age=34560000; Path=/; HttpOnly; SameSite=Lax"));
        assertThat(service.store.sessions.values())
                .singleElement()
                .satisfies(session -> assertThat(session.lifetime()).isEqualTo(Lifetime.begunAt(NOON, true, POLICY)));
    }

    @Test
    @Tag("SR-COO-05")
    void beginsASessionThatIsNotRememberedOnRequest() {
        var answer = signIn("""
                {"email": "ann@example.com", "password": "password123", "rememberMe": false}""");

        assertThat(answer.setCookies())
                .satisfiesExactly(
                        session -> assertThat(session)
                                .matches("latchkey\\.session_token=lks_[^;]+; Path=/; HttpOnly; SameSite=Lax"),
                        device -> assertThat(device)
                                .matches("latchkey\\.device=lkd_[^;]+; Path=/; HttpOnly; SameSite=Lax"));
        assertThat(service.store.sessions.values())
                .singleElement()
                .satisfies(session -> assertThat(session.lifetime()).isEqualTo(Lifetime.begunAt(NOON, false, POLICY)));
    }

    @Test
    @Tag("SR-TOK-05")
    void neverAdoptsASecretThatSomebodyPlanted() {
        var planted = service.signedIn();

        var answer = service.post("/api/auth/sign-in/email")
                .cookie(planted.cookie())
                .origin(TestService.BASE_URL)
                .json(ANN)
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.setCookies().getFirst())
                .doesNotContain(planted.token().value());
    }

    @Test
    @Tag("SR-TOK-03")
    void tellsTheSecretOnlyInTheCookie() {
        var answer = signIn(ANN);

        assertThat(answer.body()).doesNotContain("lks_").doesNotContain("password");
    }

    @Test
    void leavesOtherSessionsAlone() {
        signIn(ANN);
        signIn(ANN);

        assertThat(service.store.sessions).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /dash            | /dash
            /dash?x=1&y=2    | /dash?x=1&y=2
            /a b             | /a%20b
            /a#frag          | /a#frag
            /ü               | /%C3%BC
            /😀              | /%F0%9F%98%80
            /100%25          | /100%25
            /a?u="<x>'       | /a?u="<x>'
            """, quoteCharacter = '`')
    void saysWhereTheClientWantedToGo(String target, String location) {
        var answer = signIn("""
                {"email": "ann@example.com", "password": "password123", "callbackURL": "%s"}""".formatted(target.replace("\"", "\\\"")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().fieldNames()).toIterable().containsExactly("redirect", "token", "url", "user");
        assertThat(answer.json().path("redirect").booleanValue()).isTrue();
        assertThat(answer.json().path("url").textValue()).isEqualTo(target);
        assertThat(answer.header("Location")).contains(location);
    }

    @Test
    void goesNowhereWhenTheTargetIsEmpty() {
        var answer = signIn("""
                {"email": "ann@example.com", "password": "password123", "callbackURL": ""}""");

        assertThat(answer.json().path("redirect").booleanValue()).isFalse();
        assertThat(answer.json().has("url")).isFalse();
        assertThat(answer.header("Location")).isEmpty();
    }

    @Test
    @Tag("SR-AUT-06")
    void saysTheSameOfAnUnknownAddressAndAWrongPassword() {
        var withoutPassword = UserBuilder.aUser().build();
        service.store.users.put(withoutPassword.id(), withoutPassword);

        var wrong = signIn("""
                {"email": "ann@example.com", "password": "wrong-password"}""");
        var unknown = signIn("""
                {"email": "bob@example.com", "password": "password123"}""");
        var none = signIn("""
                {"email": "%s", "password": "password123"}""".formatted(withoutPassword.email().value()));

        assertThat(wrong.problem()).isEqualTo("401 INVALID_EMAIL_OR_PASSWORD");
        assertThat(wrong.message()).isEqualTo("Invalid email or password");
        assertThat(wrong.setCookies()).isEmpty();
        assertThat(withoutTraceId(unknown)).isEqualTo(withoutTraceId(wrong));
        assertThat(withoutTraceId(none)).isEqualTo(withoutTraceId(wrong));
        assertThat(service.store.sessions).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "ann@",
                "@example.com",
                " ann@example.com",
                "ann@example.com ",
                "ann@localhost",
                "änn@example.com",
                "ann@exämple.com",
                ".ann@example.com",
                "a..b@example.com",
                "ann'@example.com",
                "ann@example.c",
                "ann@example.com\\u0000"
            })
    void callsABadAddressBadInWordsOfItsOwn(String email) {
        var answer = signIn("""
                {"email": "%s", "password": "password123"}""".formatted(email));

        assertThat(answer.problem()).isEqualTo("400 INVALID_EMAIL");
        assertThat(answer.message()).isEqualTo("Invalid email");
    }

    @Test
    void refusesAPasswordThatIsTooLongBeforeAnyLookup() {
        var unknown = signIn("""
                {"email": "nobody@example.com", "password": "%s"}""".formatted("x".repeat(129)));
        var longest = signIn("""
                {"email": "nobody@example.com", "password": "%s"}""".formatted("x".repeat(128)));

        assertThat(unknown.problem()).isEqualTo("400 PASSWORD_TOO_LONG");
        assertThat(unknown.message()).isEqualTo("Password too long");
        assertThat(longest.problem()).isEqualTo("401 INVALID_EMAIL_OR_PASSWORD");
    }

    @Test
    void triesPasswordsOfAnyOtherKind() {
        assertThat(signInWith("").problem()).isEqualTo("401 INVALID_EMAIL_OR_PASSWORD");
        assertThat(signInWith("x").problem()).isEqualTo("401 INVALID_EMAIL_OR_PASSWORD");
        assertThat(signInWith("a\\u0000b").problem()).isEqualTo("401 INVALID_EMAIL_OR_PASSWORD");
        assertThat(signInWith("password123 ").problem()).isEqualTo("401 INVALID_EMAIL_OR_PASSWORD");
    }

    @Test
    void knowsAPasswordTypedOnAnotherKeyboard() {
        assertThat(signInWith("ｐａｓｓｗｏｒｄ１２３").status()).isEqualTo(200);
    }

    @Test
    void knowsAnAddressInAnyLetterCase() {
        assertThat(signIn("""
                {"email": "ANN@Example.COM", "password": "password123"}""").status()).isEqualTo(200);
    }

    @Test
    void takesAForm() {
        var answer = service.post("/api/auth/sign-in/email")
                .form("email=ann%40example.com&password=password123&callbackURL=%2Fdash%3Fx%3D1%2B1")
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("url").textValue()).isEqualTo("/dash?x=1+1");
    }

    @Test
    @Tag("SR-REV-05")
    void failsWhenTheSessionsAreEndedAtThatMoment() {
        try (var raced = signingInBy(_ -> Result.refused(new AccountRefusal.SessionsEndedMeanwhile()))) {
            var answer = raced.post("/api/auth/sign-in/email").json(ANN).send();

            assertThat(answer.problem()).isEqualTo("401 FAILED_TO_CREATE_SESSION");
            assertThat(answer.message()).isEqualTo("Failed to create session");
            assertThat(answer.setCookies()).isEmpty();
        }
    }

    @Test
    @Tag("SR-ERR-04")
    void asksForPatienceWhenThereIsTooMuchToDo() {
        try (var busy = signingInBy(_ -> {
            throw new Overloaded("password hashing", Duration.ofSeconds(2));
        })) {
            var answer = busy.post("/api/auth/sign-in/email").json(ANN).send();

            assertThat(answer.problem()).isEqualTo("503 SERVICE_UNAVAILABLE");
            assertThat(answer.header("Retry-After")).contains("2");
            assertThat(answer.body()).doesNotContain("hashing");
            assertThat(answer.setCookies()).isEmpty();
        }
    }

    private Answer signIn(String json) {
        return service.post("/api/auth/sign-in/email").json(json).send();
    }

    private Answer signInWith(String password) {
        return signIn("""
                {"email": "ann@example.com", "password": "%s"}""".formatted(password));
    }

    private static TestService signingInBy(SignIn signIn) {
        return aService().replacing(SignIn.class, signIn).start();
    }

    private static String withoutTraceId(Answer answer) {
        return answer.status() + answer.body().replaceFirst("\"traceId\":\"[0-9a-f]+\"", "");
    }
}
