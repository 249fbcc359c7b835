package dev.latchkey.http.web;

import static dev.latchkey.http.TestService.BASE_URL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.Answer;
import dev.latchkey.http.TestService;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a call that signs somebody in and comes without any cookie. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("SR-WEB-02")
class SignInOriginTest {

    private static final String EVIL = "https://evil.example";
    private static final String BLOCKED = "403 CROSS_SITE_NAVIGATION_LOGIN_BLOCKED";
    private static final String PASSES = "401 INVALID_EMAIL_OR_PASSWORD";

    @AutoClose
    private final TestService service = TestService.start();

    /** What becomes of a sign-in with a wrong password: refused by its origin, or by the password. */
    @ParameterizedTest
    @CsvSource({
        // site, mode, dest, origin, referer, outcome
        "            ,          ,          ,     ,     , PASSES",
        "            ,          ,          , ours,     , PASSES",
        "            ,          ,          , evil,     , INVALID",
        "            ,          ,          , null,     , MISSING",
        "            ,          ,          ,     , ours, PASSES",
        "            ,          ,          ,     , evil, INVALID",
        "            ,          ,          , ours, evil, PASSES",
        "            ,          ,          , evil, ours, INVALID",
        "same-origin ,          ,          , ours,     , PASSES",
        "same-origin , cors     , empty    , ours,     , PASSES",
        "same-origin , cors     , empty    , evil,     , INVALID",
        "same-origin , cors     , empty    ,     ,     , MISSING",
        "same-origin , cors     , empty    ,     , ours, PASSES",
        "same-origin , navigate , document , null,     , PASSES",
        "same-site   , navigate , document , null,     , MISSING",
        "same-site   , navigate , document , ours,     , PASSES",
        "none        , navigate , document ,     ,     , MISSING",
        "cross-site  , navigate , document , ours,     , BLOCKED",
        "cross-site  , navigate , document , evil,     , BLOCKED",
        "cross-site  , navigate , document , null,     , BLOCKED",
        "cross-site  , navigate ,          ,     ,     , BLOCKED",
        "cross-site  , cors     , empty    , ours,     , PASSES",
        "cross-site  , cors     , empty    , evil,     , INVALID",
        "cross-site  , no-cors  , image    ,     ,     , MISSING",
        "            , navigate ,          ,     ,     , MISSING",
        "            ,          , document ,     ,     , MISSING",
        "            , navigate ,          , ours,     , PASSES"
    })
    void isJudgedByAllThatTheBrowserSays(
            @Nullable String site,
            @Nullable String mode,
            @Nullable String dest,
            @Nullable String origin,
            @Nullable String referer,
            String outcome) {
        var call = service.post("/api/auth/sign-in/email").json("""
                {"email": "nobody@example.com", "password": "password123"}""");
        call.headerIfAny("Sec-Fetch-Site", site)
                .headerIfAny("Sec-Fetch-Mode", mode)
                .headerIfAny("Sec-Fetch-Dest", dest)
                .headerIfAny("Origin", address(origin))
                .headerIfAny("Referer", address(referer));

        assertThat(call.send().problem()).isEqualTo(problem(outcome));
    }

    @Test
    void isNotAskedForByWhatIsBlank() {
        var answer = service.answerTo(
                "POST /api/auth/sign-in/email HTTP/1.1",
                "Host: localhost",
                "Sec-Fetch-Site:",
                "Sec-Fetch-Mode:  ",
                "Sec-Fetch-Dest:",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: 37",
                "",
                "email=nobody%40example.com&password=x");

        assertThat(answer.problem()).isEqualTo(PASSES);
    }

    @Test
    void saysWhyANavigationIsBlocked() {
        var answer = crossSiteNavigation("/api/auth/sign-in/email", "email=nobody%40example.com&password=x");

        assertThat(answer.problem()).isEqualTo(BLOCKED);
        assertThat(answer.message())
                .isEqualTo("Cross-site navigation login blocked. This request appears to be a CSRF attack.");
    }

    @Test
    void isJudgedAlikeWhenSomebodySignsUp() {
        var form = "name=Eve&email=eve%40example.com&password=password123";

        assertThat(crossSiteNavigation("/api/auth/sign-up/email", form).problem())
                .isEqualTo(BLOCKED);
        assertThat(service.post("/api/auth/sign-up/email")
                        .form(form)
                        .origin(EVIL)
                        .send()
                        .problem())
                .isEqualTo("403 INVALID_ORIGIN");
        assertThat(service.store.users).isEmpty();
    }

    @Test
    void doesNotMatterToOtherCalls() {
        assertThat(crossSiteNavigation("/api/auth/sign-out", "").status()).isEqualTo(200);
    }

    @Test
    void isJudgedLikeThatOfAnyOtherCallOnceThereIsACookie() {
        var answer = service.post("/api/auth/sign-in/email")
                .cookie("unrelated=1")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Sec-Fetch-Mode", "navigate")
                .origin(BASE_URL)
                .form("email=nobody%40example.com&password=x")
                .send();

        assertThat(answer.problem()).isEqualTo(PASSES);
    }

    private Answer crossSiteNavigation(String path, String form) {
        return service.post(path)
                .header("Sec-Fetch-Site", "cross-site")
                .header("Sec-Fetch-Mode", "navigate")
                .header("Sec-Fetch-Dest", "document")
                .origin(EVIL)
                .form(form)
                .send();
    }

    private static @Nullable String address(@Nullable String shorthand) {
        return switch (shorthand) {
            case null -> null;
            case "ours" -> BASE_URL;
            case "evil" -> EVIL;
            default -> shorthand.toLowerCase(Locale.ROOT);
        };
    }

    private static String problem(String outcome) {
        return switch (outcome) {
            case "PASSES" -> PASSES;
            case "BLOCKED" -> BLOCKED;
            case "MISSING" -> "403 MISSING_OR_NULL_ORIGIN";
            default -> "403 INVALID_ORIGIN";
        };
    }
}
