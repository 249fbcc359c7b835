package dev.latchkey.http.session;

import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static dev.latchkey.http.TestService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.session.PlainSnapshotSealer;
import dev.latchkey.application.session.SessionSnapshot;
import dev.latchkey.application.session.SnapshotFormat;
import dev.latchkey.application.session.SnapshotPolicy;
import dev.latchkey.application.session.SnapshotSealer;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.session.Client;
import dev.latchkey.http.Answer;
import dev.latchkey.http.Browser;
import dev.latchkey.http.SharedBrowser;
import dev.latchkey.http.TestService;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cookie in which browsers carry what was told of their session, for readers who do not ask (contract 4). */
class SnapshotCookieTest {

    private static final String NAME = "latchkey.session_data";
    private static final String ATTRIBUTES = "; Path=/; HttpOnly; SameSite=Lax";
    private static final String CLEARED = NAME + "=; Max-Age=0" + ATTRIBUTES;
    private static final String GET_SESSION = "/api/auth/get-session";
    private static final Duration MAX_AGE = Duration.ofMinutes(5);
    private static final SnapshotSealer SEALER = new PlainSnapshotSealer("we");

    @AutoClose
    private final TestService service = showing(SnapshotFormat.COMPACT).start();

    private static TestService.Setup showing(SnapshotFormat format) {
        return aService().showing(new SnapshotPolicy(format, MAX_AGE));
    }

    @Test
    void tellsWhatGetSessionTells() {
        var browser = service.signedIn();

        var answer = browser.get(GET_SESSION).send();

        var snapshot = snapshotIn(answer);
        assertThat(snapshot.told()).isEqualTo(answer.body());
        assertThat(snapshot.takenAt()).isEqualTo(service.clock.instant());
        assertThat(snapshot.goodUntil()).isEqualTo(service.clock.instant().plus(MAX_AGE));
        assertThat(answer.setCookies())
                .containsExactly(NAME + "=" + SEALER.seal(snapshot) + "; Max-Age=300" + ATTRIBUTES);
    }

    @Test
    void comesWithTheSessionCookieBetweenItAndThatOfTheDevice() {
        var answer = service.browser().trySignUp("ann");

        assertThat(namesIn(answer)).containsExactly(SharedBrowser.SESSION, NAME, SharedBrowser.DEVICE);
        assertThat(snapshotIn(answer).told()).contains("\"name\":\"The ann\"");
    }

    @Test
    @Tag("SR-COO-05")
    void isKeptUntilTheBrowserClosesWhenTheSessionIsNotRemembered() {
        var browser = service.browser();
        browser.trySignUp("ann");

        var answer = service.post("/api/auth/sign-in/email").json("""
                {"email": "ann@example.com", "password": "correct horse", "rememberMe": false}""").send();

        assertThat(lineIn(answer)).endsWith(ATTRIBUTES).doesNotContain("Max-Age");
        assertThat(snapshotIn(answer).goodUntil())
                .isEqualTo(service.clock.instant().plusSeconds(60));
    }

    @Test
    @Tag("SR-TOK-03")
    void holdsTheIdOfTheSessionWhereItsTokenIsPublished() {
        var browser = service.signedIn();

        assertThat(snapshotIn(browser.get(GET_SESSION).send()).told())
                .contains("\"token\":\"" + browser.session().id().value() + "\"")
                .doesNotContain(browser.token().value().substring(0, 53));
    }

    @Test
    void isNotSetAnewWhileItIsGood() {
        var browser = service.signedIn();
        var presented = presentedAfter(browser);

        service.clock.advance(MAX_AGE.minusMillis(1));
        assertThat(present(browser, presented).setCookies()).isEmpty();

        service.clock.advance(Duration.ofMillis(1));
        assertThat(snapshotIn(present(browser, presented)).takenAt()).isEqualTo(service.clock.instant());
    }

    @Test
    void isSetAnewWhenItTellsSomethingElse() {
        var browser = service.signedIn();
        var presented = presentedAfter(browser);
        rename(browser.user(), "Somebody Else");

        assertThat(snapshotIn(present(browser, presented)).told()).contains("Somebody Else");
    }

    @Test
    void isSetAnewWhenItIsOfAnotherSession() {
        var ann = service.signedIn();
        var ben = service.signedIn();

        var answer = present(ann, presentedAfter(ben));

        assertThat(answer.json().at("/user/id").asText())
                .isEqualTo(ann.user().id().value());
        assertThat(snapshotIn(answer).told()).isEqualTo(answer.body());
    }

    @Test
    void isSetAnewWhenItWasToBeGoodForLongerThanIsSetNow() {
        var browser = service.signedIn();
        var told = snapshotIn(browser.get(GET_SESSION).send()).told();
        var now = service.clock.instant();
        var longer = new SessionSnapshot(told, now, now.plus(MAX_AGE).plusMillis(1));

        assertThat(snapshotIn(present(browser, NAME + "=" + SEALER.seal(longer)))
                        .goodUntil())
                .isEqualTo(now.plus(MAX_AGE));
    }

    @Test
    void isSetAnewWhenTheSessionIsRenewed() {
        var browser = service.signedIn();
        var presented = presentedAfter(browser);
        service.clock.advance(Duration.ofDays(1));

        var answer = present(browser, presented);

        assertThat(namesIn(answer)).containsExactly(SharedBrowser.SESSION, NAME);
        assertThat(snapshotIn(answer).told()).isEqualTo(answer.body());
    }

    /** All cookies reach the browser (W12). */
    @ParameterizedTest
    @ValueSource(strings = {"/api/auth/list-accounts", "/api/auth/list-sessions", "/api/account/listSessions"})
    void isSetAnewWithTheSessionCookieWhateverRenewsTheSession(String path) {
        var browser = service.signedIn();
        service.clock.advance(Duration.ofDays(1));

        assertThat(namesIn(browser.get(path).send())).containsExactly(SharedBrowser.SESSION, NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "\"\"",
                ".",
                "..",
                "null",
                "e30",
                "eyJhbGciOiJub25lIn0.e30.",
                "%00",
                "a%00b",
                "{}",
                "' OR 1=1 --",
                "${jndi:ldap://x/y}",
                "\u00e4\u00ff"
            })
    void isSetAnewWhenItIsUnreadable(String value) {
        var browser = service.signedIn();

        var answer = present(browser, NAME + "=" + value);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(snapshotIn(answer).told()).isEqualTo(answer.body());
    }

    @Test
    void isSetAnewWhenItIsHuge() {
        var browser = service.signedIn();

        assertThat(snapshotIn(present(browser, NAME + "=" + "A".repeat(12_000))).told())
                .isNotEmpty();
        assertThat(snapshotIn(present(browser, NAME + ".0=" + "A".repeat(12_000)))
                        .told())
                .isNotEmpty();
    }

    @Test
    @Tag("SR-COO-03")
    void isSetAnewWhenItIsThereTwice() {
        var browser = service.signedIn();
        var presented = presentedAfter(browser);

        assertThat(snapshotIn(present(browser, presented + "; " + presented)).told())
                .isNotEmpty();
    }

    static Stream<Function<String, String>> forgeries() {
        return Stream.of(
                good -> good.substring(0, good.length() - 1),
                good -> good + "A",
                good -> new PlainSnapshotSealer("they").seal(SEALER.open(good).orElseThrow()),
                good -> good.substring(0, good.indexOf('.')),
                good -> good.substring(good.indexOf('.')));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void isSetAnewWhenItIsForged(Function<String, String> forgery) {
        var browser = service.signedIn();
        var good = valueOf(presentedAfter(browser));

        assertThat(snapshotIn(present(browser, NAME + "=" + forgery.apply(good)))
                        .told())
                .isNotEmpty();
    }

    /** A whole sealed snapshot of somebody else proves nothing either. */
    @Test
    @Tag("SR-REV-01")
    void letsNobodyIn() {
        var browser = service.signedIn();
        var presented = presentedAfter(browser);

        for (var call : List.of(
                service.get("/api/auth/list-sessions"),
                service.get("/api/auth/list-accounts"),
                service.get("/api/account/listSessions"))) {
            assertThat(call.cookie(presented).send().status()).isEqualTo(401);
        }
        var answer = service.get(GET_SESSION).cookie(presented).send();
        assertThat(answer.body()).isEqualTo("null");
        assertThat(answer.setCookies()).isEmpty();
    }

    @Test
    @Tag("SR-REV-01")
    void isWorthNothingHereOnceTheSessionWasRevoked() {
        var laptop = service.signedIn();
        var phone = service.signedIn(laptop.user());
        var presented = presentedAfter(phone);
        laptop.post("/api/auth/revoke-other-sessions").send();

        for (var path : List.of("/api/auth/list-sessions", "/api/auth/list-accounts", "/api/account/listSessions")) {
            assertThat(phone.get(path).cookie(presented).send().status()).isEqualTo(401);
        }
        var update = phone.post("/api/auth/update-user")
                .cookie(presented)
                .json("{\"name\": \"Eve\"}")
                .send();
        assertThat(update.status()).isEqualTo(401);
        assertThat(namesIn(update)).containsExactly(SharedBrowser.SESSION, NAME);

        var answer = present(phone, presented);
        assertThat(answer.body()).isEqualTo("null");
        assertThat(answer.setCookies()).containsExactly(SharedBrowser.SESSION + "=; Max-Age=0" + ATTRIBUTES, CLEARED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/auth/sign-out", "/api/auth/revoke-sessions"})
    @Tag("SR-COO-06")
    void isClearedAfterTheSessionCookie(String path) {
        var browser = service.browser();
        browser.signUp("ann");

        assertThat(browser.post(path).setCookies())
                .startsWith(SharedBrowser.SESSION + "=; Max-Age=0" + ATTRIBUTES, CLEARED);
        assertThat(browser.holds(NAME)).isFalse();
    }

    @Test
    void isClearedAtASignOutThatBroughtNoCookies() {
        assertThat(service.post("/api/auth/sign-out").send().setCookies())
                .containsExactly(SharedBrowser.SESSION + "=; Max-Age=0" + ATTRIBUTES, CLEARED);
    }

    @Test
    void isClearedWhenTheSessionIsRenewedAndThenEnded() {
        var browser = service.signedIn();
        service.clock.advance(Duration.ofDays(1));

        assertThat(browser.post("/api/auth/revoke-sessions").send().setCookies())
                .startsWith(SharedBrowser.SESSION + "=; Max-Age=0" + ATTRIBUTES, CLEARED)
                .noneMatch(line -> line.startsWith(NAME + "=") && !line.equals(CLEARED));
    }

    @Test
    void tellsOfWhoeverBecomesActive() {
        var browser = service.browser();
        var ann = browser.signUp("ann");
        browser.signUp("ben");

        assertThat(snapshotIn(browser.switchTo(ann)).told()).contains("\"name\":\"The ann\"");

        var removed = browser.remove(ann);
        assertThat(snapshotIn(removed).told()).contains("\"name\":\"The ben\"");
    }

    @Test
    void tellsTheNameThatSomebodyJustChose() {
        var browser = service.signedIn();

        var answer = browser.post("/api/auth/update-user")
                .json("{\"name\": \"Ann Other\"}")
                .send();

        assertThat(snapshotIn(answer).told()).contains("\"name\":\"Ann Other\"");
        assertThat(present(browser, NAME + "=" + valueIn(answer)).setCookies()).isEmpty();
    }

    @Test
    void isNeverSetForWhoWantsNothingToBeRenewed() {
        var browser = service.signedIn();

        assertThat(browser.get(GET_SESSION + "?disableRefresh=true").send().setCookies())
                .isEmpty();
    }

    @Test
    void isToldOnceOfASessionThatIsNotRememberedAndThenOnlyClearedWhenItIsBad() {
        var browser = service.signedIn(aSession().notRemembered());

        assertThat(browser.get(GET_SESSION).send().setCookies()).isEmpty();
        assertThat(present(browser, NAME + "=x").setCookies()).containsExactly(CLEARED);
    }

    @Test
    void isNotSetForABearerToken() {
        try (var withBearers =
                showing(SnapshotFormat.COMPACT).allowingBearerTokens().start()) {
            var browser = withBearers.signedIn();

            var answer = withBearers
                    .get(GET_SESSION)
                    .header("Authorization", "Bearer " + browser.token().value())
                    .send();

            assertThat(answer.body()).isNotEqualTo("null");
            assertThat(answer.setCookies()).isEmpty();
        }
    }

    @Test
    void isSetWhereOnlyClientsRenewSessions() {
        try (var deferring = showing(SnapshotFormat.COMPACT).deferringRenewal().start()) {
            var browser = deferring.signedIn();

            var told = snapshotIn(browser.get(GET_SESSION).send()).told();

            assertThat(told).doesNotContain("needsRefresh");
            assertThat(namesIn(browser.post(GET_SESSION).json("{}").send())).contains(NAME);
        }
    }

    @Test
    @Tag("SR-COO-04")
    void isCutIntoPiecesWhenItIsTooLong() {
        var browser = somebodyWith("i".repeat(2_048));
        var lines = browser.get(GET_SESSION).send().setCookies();

        assertThat(lines).hasSize(2).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(4_050));
        assertThat(lines.getFirst()).startsWith(NAME + ".0=").hasSize(4_050 - 1);
        assertThat(lines.getLast()).startsWith(NAME + ".1=");
        assertThat(present(browser, inPieces(lines)).setCookies()).isEmpty();
        assertThat(present(browser, inPieces(lines.reversed())).setCookies()).isEmpty();
    }

    @Test
    void losesItsPiecesWhenItFitsAgain() {
        var browser = somebodyWith("i".repeat(2_048));
        var pieces = inPieces(browser.get(GET_SESSION).send().setCookies());
        change(browser.user(), new Profile("Ann", null));

        assertThat(present(browser, pieces).setCookies())
                .startsWith(NAME + ".0=; Max-Age=0" + ATTRIBUTES, NAME + ".1=; Max-Age=0" + ATTRIBUTES)
                .last()
                .asString()
                .startsWith(NAME + "=")
                .contains("; Max-Age=300;");
    }

    @Test
    void losesItsOnePieceWhenItFitsNoMore() {
        var browser = somebodyWith("");
        var one = presentedAfter(browser);
        change(browser.user(), new Profile("n".repeat(256), "i".repeat(2_048)));

        var lines = present(browser, one).setCookies();

        assertThat(lines).hasSize(3).first().isEqualTo(CLEARED);
        assertThat(lines.subList(1, 3)).map(line -> line.split("=", 2)[0]).containsExactly(NAME + ".0", NAME + ".1");
    }

    @Test
    void losesItsPiecesAtTheEnd() {
        var browser = somebodyWith("i".repeat(2_048));
        var pieces = inPieces(browser.get(GET_SESSION).send().setCookies());

        assertThat(browser.post("/api/auth/sign-out").cookie(pieces).send().setCookies())
                .containsExactly(
                        SharedBrowser.SESSION + "=; Max-Age=0" + ATTRIBUTES,
                        CLEARED,
                        NAME + ".0=; Max-Age=0" + ATTRIBUTES,
                        NAME + ".1=; Max-Age=0" + ATTRIBUTES);
    }

    /** A browser with more than the headers of a request may hold could not even sign out. */
    @Test
    void isNotSetWhenItWouldLockTheBrowserOut() {
        var browser = somebodyWith("\u4e2d".repeat(2_048));

        assertThat(browser.get(GET_SESSION).send().setCookies()).isEmpty();
        assertThat(present(browser, NAME + "=x; " + NAME + ".3=y").setCookies())
                .containsExactly(CLEARED, NAME + ".3=; Max-Age=0" + ATTRIBUTES);
    }

    @Test
    void isSetWhateverElseIsInItsPlace() {
        var browser = somebodyWith("i".repeat(2_048));
        var many = IntStream.range(0, 500)
                .mapToObj(number -> NAME + "." + number + "=")
                .collect(Collectors.joining("; "));

        var answer = present(browser, many);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.setCookies()).hasSize(10);
        assertThat(answer.setCookies())
                .filteredOn(line -> !line.contains("Max-Age=0;"))
                .hasSize(2);
    }

    @Test
    void isClearedWhereItIsNotWanted() {
        try (var off = TestService.start()) {
            var browser = off.signedIn();
            var stray = NAME + "=x; " + NAME + ".0=y; " + NAME + ".1=z";
            var cleared = List.of(CLEARED, NAME + ".0=; Max-Age=0" + ATTRIBUTES, NAME + ".1=; Max-Age=0" + ATTRIBUTES);

            assertThat(present(browser, stray).setCookies()).isEqualTo(cleared);
            assertThat(off.get(GET_SESSION).cookie(stray).send().setCookies()).isEqualTo(cleared);
            assertThat(browser.get(GET_SESSION + "?disableRefresh=1")
                            .cookie(stray)
                            .send()
                            .setCookies())
                    .isEqualTo(cleared);
            assertThat(browser.get(GET_SESSION).send().setCookies()).isEmpty();
            assertThat(browser.post("/api/auth/sign-out").send().setCookies()).hasSize(1);
        }
    }

    private Browser somebodyWith(String image) {
        var browser = service.signedIn(aSession().from(new Client("192.0.2.7", "u".repeat(512))));
        change(browser.user(), new Profile("n".repeat(256), image));
        return browser;
    }

    private void rename(User user, String name) {
        change(user, new Profile(name, null));
    }

    private void change(User user, Profile profile) {
        service.store.users.put(
                user.id(),
                new User(user.id(), user.email(), user.emailVerified(), profile, user.createdAt(), user.updatedAt()));
    }

    /** The cookie as a browser presents it that has asked for its session. */
    private static String presentedAfter(Browser browser) {
        return NAME + "=" + valueIn(browser.get(GET_SESSION).send());
    }

    private static Answer present(Browser browser, String cookies) {
        return browser.service()
                .get(GET_SESSION)
                .cookie(browser.cookie() + "; " + cookies)
                .send();
    }

    private static String inPieces(List<String> lines) {
        return lines.stream().map(line -> line.split(";", 2)[0]).collect(Collectors.joining("; "));
    }

    private static SessionSnapshot snapshotIn(Answer answer) {
        return SEALER.open(valueIn(answer)).orElseThrow();
    }

    private static String valueIn(Answer answer) {
        return valueOf(lineIn(answer).split(";", 2)[0]);
    }

    private static String valueOf(String cookie) {
        return cookie.substring(cookie.indexOf('=') + 1);
    }

    private static String lineIn(Answer answer) {
        assertThat(answer.setCookies())
                .filteredOn(line -> line.startsWith(NAME + "="))
                .hasSize(1);
        return answer.setCookies().stream()
                .filter(line -> line.startsWith(NAME + "="))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> namesIn(Answer answer) {
        return answer.setCookies().stream().map(line -> line.split("=", 2)[0]).toList();
    }
}
