package dev.latchkey.http.account;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.account.Passwords;
import dev.latchkey.application.account.PlainPasswords;
import dev.latchkey.application.account.SignUp;
import dev.latchkey.application.account.internal.ClosedSignUp;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.account.PasswordHash;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.session.Client;
import dev.latchkey.domain.session.Lifetime;
import dev.latchkey.http.Answer;
import dev.latchkey.http.TestService;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignUpTest {

    private static final String ANN = """
            {"name": "Ann", "email": "Ann@Example.COM", "password": "password123"}""";

    @AutoClose
    private final TestService service = TestService.start();

    @Test
    void makesAnAccountAndSignsItsOwnerIn() {
        var answer = signUp(ANN);

        var session = service.store.sessions.values().iterator().next();
        var user = service.store.users.values().iterator().next();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"token\":\"%s\",\"user\":{\"id\":\"%s\","
                                .formatted(session.id().value(), user.id().value())
                        + "\"name\":\"Ann\",\"email\":\"ann@example.com\",\"emailVerified\":false,\"image\":null,"
                        + "\"createdAt\":\"2026-03-01T12:00:00.000Z\",\"updatedAt\":\"2026-03-01T12:00:00.000Z\"}}");
        assertThat(service.get("/api/auth/get-session")
                        .cookie(cookieIn(answer))
                        .send()
                        .json()
                        .path("user"))
                .isEqualTo(answer.json().path("user"));
    }

    @Test
    @Tag("SR-COO-05")
    void beginsASessionThatIsRemembered() {
        var answer = signUp(ANN);

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
        var answer = signUp("""
                {"name": "Ann", "email": "ann@example.com", "password": "password123", "rememberMe": false}""");

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
    @Tag("SR-TOK-03")
    void tellsTheSecretOnlyInTheCookie() {
        var answer = signUp(ANN);

        assertThat(answer.body()).doesNotContain("lks_").doesNotContain("password");
        assertThat(answer.headers().stream()
                        .filter(header -> header.getValue().contains("lks_"))
                        .map(header -> header.getKey().toLowerCase(Locale.ROOT)))
                .containsExactly("set-cookie");
    }

    @Test
    void remembersWhereTheSessionWasBegun() {
        service.post("/api/auth/sign-up/email")
                .header("User-Agent", "Browser/7 (\"test\")")
                .header("X-Forwarded-For", "203.0.113.9")
                .json(ANN)
                .send();

        assertThat(service.store.sessions.values())
                .singleElement()
                .satisfies(session ->
                        assertThat(session.client()).isEqualTo(new Client("127.0.0.1", "Browser/7 (\"test\")")));
    }

    @Test
    void mayComeFromAClientThatDoesNotSayWhatItIs() {
        var answer = service.answerTo(
                "POST /api/auth/sign-up/email HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/json",
                "Content-Length: " + ANN.length(),
                "",
                ANN);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(service.store.sessions.values())
                .singleElement()
                .satisfies(session -> assertThat(session.client()).isEqualTo(new Client("127.0.0.1", "")));
    }

    @Test
    void keepsWhatIsInTheProfile() {
        var answer = signUp("""
                {"name": "Zoë 漢字 😀", "email": "zoe@example.com", "password": "password123", "image": "https://x/y.png"}""");

        assertThat(answer.json().path("user").path("name").textValue()).isEqualTo("Zoë 漢字 😀");
        assertThat(answer.json().path("user").path("image").textValue()).isEqualTo("https://x/y.png");
        assertThat(service.store.users.values())
                .singleElement()
                .satisfies(user -> assertThat(user.profile()).isEqualTo(new Profile("Zoë 漢字 😀", "https://x/y.png")));
    }

    @Test
    void mayLeaveTheNameEmpty() {
        var answer = signUp("""
                {"name": "", "email": "ann@example.com", "password": "password123"}""");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("user").path("name").textValue()).isEmpty();
    }

    @Test
    void takesNobodysWordForWhatOnlyItDecides() {
        var answer = signUp("""
                {"name": "Ann", "email": "ann@example.com", "password": "password123", "id": "x", "role": "admin",
                 "emailVerified": true, "createdAt": "2000-01-01T00:00:00.000Z", "token": "x", "userId": "x"}""");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("user").path("id").textValue()).hasSize(32);
        assertThat(answer.json().path("user").path("emailVerified").booleanValue())
                .isFalse();
        assertThat(answer.json().path("user").path("createdAt").textValue()).isEqualTo("2026-03-01T12:00:00.000Z");
        assertThat(answer.json().path("user").has("role")).isFalse();
    }

    @Test
    void mayNameATargetThatNothingComesOf() {
        var answer = signUp("""
                {"name": "Ann", "email": "ann@example.com", "password": "password123", "callbackURL": "/dash"}""");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().fieldNames()).toIterable().containsExactly("token", "user");
        assertThat(answer.header("Location")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann@example.com", "ANN@EXAMPLE.COM", "Ann@Example.com"})
    void isRefusedToAnAddressThatHasAnAccount(String email) {
        signUp(ANN);

        var answer = signUp("""
                {"name": "Other", "email": "%s", "password": "other-password"}""".formatted(email));

        assertThat(answer.problem()).isEqualTo("422 USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL");
        assertThat(answer.message()).isEqualTo("User already exists. Use another email.");
        assertThat(answer.setCookies()).isEmpty();
        assertThat(service.store.users).hasSize(1);
        assertThat(service.store.sessions).hasSize(1);
    }

    @Test
    @Tag("SR-ERR-03")
    void isDoneOnlyOnceWhenAskedTwiceAtOnce() {
        try (var raced = aService().hashingWith(new MeetingPasswords()).start()) {
            var one = raced.post("/api/auth/sign-up/email").json(ANN).start();
            var other = raced.post("/api/auth/sign-up/email").json(ANN).start();
            var answers = List.of(one.join(), other.join());

            assertThat(answers).map(Answer::status).containsExactlyInAnyOrder(200, 422);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 422)
                    .singleElement()
                    .satisfies(answer -> {
                        assertThat(answer.problem()).isEqualTo("422 FAILED_TO_CREATE_USER");
                        assertThat(answer.message()).isEqualTo("Failed to create user");
                        assertThat(answer.setCookies()).isEmpty();
                    });
            assertThat(raced.store.users).hasSize(1);
            assertThat(raced.store.sessions).hasSize(1);
        }
    }

    @Test
    @Tag("SR-AUT-03")
    void countsThePasswordInUtf16CodeUnits() {
        assertThat(signUpWith("a".repeat(7)).problem()).isEqualTo("400 PASSWORD_TOO_SHORT");
        assertThat(signUpWith("a".repeat(8)).status()).isEqualTo(200);
        assertThat(signUpWith("a".repeat(128)).status()).isEqualTo(200);
        assertThat(signUpWith("a".repeat(129)).problem()).isEqualTo("400 PASSWORD_TOO_LONG");
        assertThat(signUpWith("😀😀😀").problem()).isEqualTo("400 PASSWORD_TOO_SHORT");
        assertThat(signUpWith("😀😀😀😀").status()).isEqualTo(200);
        assertThat(signUpWith("        ").status()).isEqualTo(200);
    }

    @Test
    void saysWhatIsWrongWithThePassword() {
        assertThat(signUpWith("short").message()).isEqualTo("Password too short");
        assertThat(signUpWith("x".repeat(129)).message()).isEqualTo("Password too long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "image"})
    void failsOnTextThatCannotBeStored(String field) {
        var answer = signUp("""
                {"name": "Ann", "email": "ann@example.com", "password": "password123", "image": "i"}""".replaceFirst("(\"%s\": )\"[^\"]*\"".formatted(field), "$1\"a\\\\u0000b\""));

        assertThat(answer.problem()).isEqualTo("422 FAILED_TO_CREATE_USER");
        assertThat(answer.message()).isEqualTo("Failed to create user");
        assertThat(answer.json().path("detail").textValue()).contains("[body." + field + "]");
        assertThat(service.store.users).isEmpty();
    }

    @Test
    @Tag("SR-WEB-06")
    void limitsTheProfile() {
        var longestName = "n".repeat(256);
        var longestImage = "i".repeat(2_048);
        var fits = """
                {"name": "%s", "email": "ann@example.com", "password": "password123", "image": "%s"}""";

        assertThat(signUp(fits.formatted(longestName + "n", longestImage + "i")).message())
                .isEqualTo("[body.name] Too big: expected string to have <=256 characters; "
                        + "[body.image] Too big: expected string to have <=2048 characters");
        assertThat(signUp(fits.formatted(longestName, longestImage)).status()).isEqualTo(200);
    }

    @Test
    void isRefusedToEverybodyWhereItIsOff() {
        try (var closed = aService().replacing(SignUp.class, new ClosedSignUp()).start()) {
            var answer = closed.post("/api/auth/sign-up/email").json(ANN).send();

            assertThat(answer.problem()).isEqualTo("400 EMAIL_PASSWORD_SIGN_UP_DISABLED");
            assertThat(answer.message()).isEqualTo("Email and password sign up is not enabled");
            assertThat(answer.setCookies()).isEmpty();
        }
    }

    @Test
    void takesAForm() {
        var answer = service.post("/api/auth/sign-up/email")
                .form("name=Zo%C3%AB+M&email=zoe%40example.com&password=pass%26word=1")
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("user").path("name").textValue()).isEqualTo("Zoë M");
        assertThat(service.store.credentials.values())
                .singleElement()
                .satisfies(credential -> assertThat(
                                new PlainPasswords().matches(new Password("pass&word=1"), credential.hash()))
                        .isTrue());
    }

    private Answer signUp(String json) {
        return service.post("/api/auth/sign-up/email").json(json).send();
    }

    private Answer signUpWith(String password) {
        service.store.users.values().removeIf(user -> user.email().equals(new Email("pw@example.com")));
        return signUp("""
                {"name": "", "email": "pw@example.com", "password": "%s"}""".formatted(password));
    }

    private static String cookieIn(Answer answer) {
        return answer.setCookies().getFirst().split(";", 2)[0];
    }

    /** Hashes no password until two are to be hashed. */
    private static final class MeetingPasswords implements Passwords {

        private final PlainPasswords passwords = new PlainPasswords();
        private final CyclicBarrier meeting = new CyclicBarrier(2);

        @Override
        public PasswordHash hash(Password password) {
            try {
                meeting.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException failure) {
                throw new IllegalStateException(failure);
            }
            return passwords.hash(password);
        }

        @Override
        public boolean matches(Password password, PasswordHash hash) {
            return passwords.matches(password, hash);
        }

        @Override
        public boolean isOutdated(PasswordHash hash) {
            return passwords.isOutdated(hash);
        }
    }
}
