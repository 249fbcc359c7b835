package dev.latchkey.http.web;

import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.latchkey.application.Overloaded;
import dev.latchkey.application.account.SignIn;
import dev.latchkey.application.account.SignUp;
import dev.latchkey.application.device.SignOut;
import dev.latchkey.application.session.ListSessions;
import dev.latchkey.application.session.ResolveSession;
import dev.latchkey.application.session.RevokeOtherSessions;
import dev.latchkey.application.session.RevokeSession;
import dev.latchkey.application.session.RevokeSessions;
import dev.latchkey.http.TestService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class ProblemTest {

    private static final String SECRET_CAUSE = "ERROR: relation \"session\" at /var/lib/postgresql, password=hunter2";
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SIGN_IN = """
            {"email": "ann@example.com", "password": "correct horse", "name": "Ann"}""";

    private final Logger logger = (Logger) LoggerFactory.getLogger(Errors.class);
    private final Log log = new Log();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
        logger.setAdditive(false);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
        logger.setAdditive(true);
    }

    @Test
    @Tag("SR-ERR-01")
    void isADocumentOfTheKnownFormWithWhatClientLibrariesRead() {
        try (var service = TestService.start()) {
            var answer = service.get("/api/auth/list-sessions")
                    .header("traceparent", "00-%s-b7ad6b7169203331-01".formatted(TRACE))
                    .send();

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("Content-Type")).contains("application/problem+json");
            assertThat(answer.body())
                    .isEqualTo("{\"type\":\"urn:latchkey:problem:unauthorized\",\"title\":\"Unauthorized\","
                            + "\"status\":401,\"detail\":\"Unauthorized\",\"traceId\":\"" + TRACE + "\","
                            + "\"code\":\"UNAUTHORIZED\",\"message\":\"Unauthorized\"}");
        }
    }

    @Test
    @Tag("SR-ERR-01")
    void isWrittenInUtf8WhateverItQuotes() {
        try (var service = TestService.start()) {
            var answer = service.answerTo(
                    "POST /api/auth/sign-out HTTP/1.1",
                    "Host: localhost",
                    "Content-Type: t\u00e4xt/plain",
                    "Content-Length: 2",
                    "",
                    "{}");

            assertThat(answer.problem()).isEqualTo("415 UNSUPPORTED_MEDIA_TYPE");
            assertThat(answer.message()).contains("\"t\u00e4xt/plain\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/auth/sign-up/email",
        "POST, /api/auth/sign-in/email",
        "POST, /api/auth/sign-out",
        "GET, /api/auth/list-sessions",
        "POST, /api/auth/revoke-session",
        "POST, /api/auth/revoke-sessions",
        "POST, /api/auth/revoke-other-sessions"
    })
    @Tag("SR-ERR-02")
    @Tag("SR-ERR-03")
    void tellsNothingOfTheCauseOfAFailure(String method, String path) {
        try (var service = failingWith(new IllegalStateException(SECRET_CAUSE))) {
            var browser = service.signedIn();

            var answer = service.call(method, path)
                    .cookie(browser.cookie())
                    .origin(TestService.BASE_URL)
                    .json(
                            "{\"token\": \"x\", \"name\": \"\", \"email\": \"ann@example.com\", \"password\": \"12345678\"}"
                                    .replace(
                                            "\"x\"",
                                            "\"" + browser.session().id().value() + "\""))
                    .send();

            assertThat(answer.problem()).isEqualTo("500 INTERNAL_SERVER_ERROR");
            assertThat(answer.message()).isEqualTo("Internal Server Error");
            assertThat(answer.json().path("detail").textValue()).isEqualTo("Internal Server Error");
            assertThat(answer.setCookies()).isEmpty();
            assertThat(answer.body()).doesNotContain("hunter2");
        }
    }

    @Test
    @Tag("SR-ERR-02")
    @Tag("SR-ERR-03")
    void tellsNothingOfTheCauseOfADisasterEither() {
        for (var disaster : List.of(
                new StackOverflowError(SECRET_CAUSE),
                new NoClassDefFoundError(SECRET_CAUSE),
                new AssertionError(SECRET_CAUSE),
                new OutOfMemoryError(SECRET_CAUSE))) {
            try (var service = aService()
                    .replacing(SignIn.class, _ -> {
                        throw disaster;
                    })
                    .start()) {
                var answer =
                        service.post("/api/auth/sign-in/email").json(SIGN_IN).send();

                assertThat(answer.problem()).isEqualTo("500 INTERNAL_SERVER_ERROR");
                assertThat(answer.body()).doesNotContain("hunter2");
            }
        }
    }

    @Test
    @Tag("SR-ERR-03")
    void isAllThatComesOfASessionThatCannotBeRead() {
        try (var service = aService()
                .replacing(ResolveSession.class, _ -> {
                    throw new IllegalStateException(SECRET_CAUSE);
                })
                .start()) {
            var browser = service.signedIn();

            assertThat(browser.get("/api/auth/list-sessions").send().problem()).isEqualTo("500 INTERNAL_SERVER_ERROR");
            assertThat(browser.post("/api/auth/revoke-sessions").send().problem())
                    .isEqualTo("500 INTERNAL_SERVER_ERROR");
            assertThat(service.store.sessions).hasSize(1);
        }
    }

    @Test
    @Tag("SR-TOK-04")
    void isLoggedByItsRouteAndTraceAndWithoutWhatWasSent() {
        try (var service = failingWith(new IllegalStateException("the cause"))) {
            var browser = service.signedIn();

            browser.post("/api/auth/sign-in/email?token=secret-in-the-address")
                    .header("traceparent", "00-%s-b7ad6b7169203331-01".formatted(TRACE))
                    .json(SIGN_IN)
                    .send();

            assertThat(log.list).singleElement().satisfies(event -> {
                assertThat(event.getLevel()).isEqualTo(Level.ERROR);
                assertThat(event.getFormattedMessage()).isEqualTo("POST /api/auth/sign-in/email failed");
                assertThat(event.getThrowableProxy().getMessage()).isEqualTo("the cause");
                assertThat(event.getMDCPropertyMap()).containsExactly(Map.entry("traceId", TRACE));
            });
        }
    }

    @Test
    void isLoggedAlsoWhenTheSessionCannotBeRead() {
        try (var service = aService()
                .replacing(ResolveSession.class, _ -> {
                    throw new IllegalStateException("the cause");
                })
                .start()) {
            service.signedIn().get("/api/auth/get-session").send();

            assertThat(log.list).singleElement().satisfies(event -> {
                assertThat(event.getFormattedMessage()).isEqualTo("GET /api/auth/get-session failed");
                assertThat(event.getThrowableProxy().getMessage()).isEqualTo("the cause");
            });
        }
    }

    @Test
    @Tag("SR-TOK-04")
    void isNotLoggedWhenTheRequestIsToBlame() {
        try (var service = TestService.start()) {
            service.get("/api/auth/list-sessions").send();
            service.post("/api/auth/sign-in/email").json("{").send();
            service.post("/api/auth/sign-in/email").json(SIGN_IN).send();
            service.get("/api/auth/unknown").send();

            assertThat(log.list).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 1", "PT0.2S, 1", "PT1S, 1", "PT1.5S, 2", "PT2S, 2", "PT1M, 60"})
    @Tag("SR-ERR-04")
    void saysHowLongToWaitWhenThereIsTooMuchToDo(Duration retryAfter, String seconds) {
        try (var service = failingWith(new Overloaded("password hashing", retryAfter))) {
            var answer = service.post("/api/auth/sign-in/email").json(SIGN_IN).send();

            assertThat(answer.problem()).isEqualTo("503 SERVICE_UNAVAILABLE");
            assertThat(answer.message()).isEqualTo("Too busy. Please try again later.");
            assertThat(answer.header("Retry-After")).contains(seconds);
            assertThat(log.list)
                    .singleElement()
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .isEqualTo("POST /api/auth/sign-in/email was turned away: password hashing");
        }
    }

    @Test
    void bearsTheTraceOfTheCaller() {
        assertThat(traceIdOf("00-" + TRACE + "-b7ad6b7169203331-01")).isEqualTo(TRACE);
        assertThat(traceIdOf("00-" + TRACE + "-b7ad6b7169203331-00")).isEqualTo(TRACE);
        assertThat(traceIdOf("cc-" + TRACE + "-b7ad6b7169203331-01")).isEqualTo(TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                TRACE,
                "00-" + TRACE,
                "00-" + TRACE + "-b7ad6b7169203331",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-" + TRACE + "-0000000000000000-01",
                "ff-" + TRACE + "-b7ad6b7169203331-01",
                "00-" + TRACE + "-b7ad6b7169203331-01-extra",
                "00-" + TRACE + "x-b7ad6b7169203331-01"
            })
    void bearsATraceOfItsOwnWhenTheCallersIsNone(String traceparent) {
        assertThat(traceIdOf(traceparent)).matches("[0-9a-f]{32}").isNotEqualTo(TRACE);
    }

    @Test
    void bearsAnotherTraceEachTime() {
        try (var service = TestService.start()) {
            var traces = Stream.generate(
                            () -> service.get("/api/auth/list-sessions").send())
                    .limit(20)
                    .map(answer -> answer.json().path("traceId").textValue());

            assertThat(traces).doesNotHaveDuplicates().hasSize(20);
        }
    }

    @Test
    void keepsTheCookieInStepWithTheSessionAllTheSame() {
        try (var service = failingWith(new IllegalStateException(SECRET_CAUSE))) {
            var browser = service.signedIn();
            service.clock.advance(POLICY.updateAge());

            var answer = browser.post("/api/auth/revoke-other-sessions").send();

            assertThat(answer.problem()).isEqualTo("500 INTERNAL_SERVER_ERROR");
            assertThat(answer.setCookies())
                    .containsExactly(browser.cookie() + "; Max-Age=604800; Path=/; HttpOnly; SameSite=Lax");
        }
    }

    private static String traceIdOf(String traceparent) {
        try (var service = TestService.start()) {
            return service.get("/api/auth/list-sessions")
                    .header("traceparent", traceparent)
                    .send()
                    .json()
                    .path("traceId")
                    .textValue();
        }
    }

    private static TestService failingWith(RuntimeException failure) {
        return aService()
                .replacing(SignUp.class, _ -> {
                    throw failure;
                })
                .replacing(SignIn.class, _ -> {
                    throw failure;
                })
                .replacing(SignOut.class, _ -> {
                    throw failure;
                })
                .replacing(ListSessions.class, _ -> {
                    throw failure;
                })
                .replacing(RevokeSession.class, _ -> {
                    throw failure;
                })
                .replacing(RevokeSessions.class, _ -> {
                    throw failure;
                })
                .replacing(RevokeOtherSessions.class, _ -> {
                    throw failure;
                })
                .start();
    }

    /** Keeps what is logged, with what the thread was busy with at that moment. */
    private static final class Log extends ListAppender<ILoggingEvent> {

        @Override
        protected void append(ILoggingEvent event) {
            event.prepareForDeferredProcessing();
            super.append(event);
        }
    }
}
