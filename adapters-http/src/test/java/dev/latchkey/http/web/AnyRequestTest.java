package dev.latchkey.http.web;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.http.TestService.aService;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.User;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Comment;
import dev.latchkey.domain.workspace.Content;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Member;
import dev.latchkey.domain.workspace.Name;
import dev.latchkey.domain.workspace.Post;
import dev.latchkey.domain.workspace.Title;
import dev.latchkey.domain.workspace.Workspace;
import dev.latchkey.http.Browser;
import dev.latchkey.http.TestService;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeTry;

/**
 * Whatever is sent to whatever path: it is answered, what every answer must keep is kept (see {@link
 * dev.latchkey.http.Answer}), and nothing of ours fails. Valid requests are the beginning; some of their parts are
 * replaced by what attacks are made of.
 */
@Tag("SR-ERR-03")
@Tag("SR-WEB-06")
class AnyRequestTest {

    private static final TestService SERVICE =
            aService().allowingBearerTokens().behind("127.0.0.1").start();

    /** What may stand in a path and is there: the id of a workspace of whoever asks, and of all in it. */
    private static final String KNOWN_ID = "a".repeat(32);

    private static final List<String> METHODS =
            List.of("OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "QUERY", "get", "PROPFIND", "M-SEARCH");

    private static final List<String> HEADERS = List.of(
            "Origin",
            "Referer",
            "Content-Type",
            "Accept",
            "Authorization",
            "X-Forwarded-For",
            "Forwarded",
            "X-HTTP-Method-Override",
            "traceparent",
            "Sec-Fetch-Site",
            "Sec-Fetch-Mode",
            "Sec-WebSocket-Version",
            "Upgrade",
            "Connection",
            "Access-Control-Request-Method",
            "If-None-Match",
            "If-Modified-Since",
            "Range",
            "Accept-Encoding",
            "User-Agent",
            "Expect",
            "X-Unheard-Of");

    private static final List<String> PIECES = List.of(
            "",
            " ",
            "null",
            "true",
            "*",
            "/",
            "//",
            "..",
            "%",
            "%00",
            "%2e%2e",
            "%ff",
            ";",
            ",",
            "=",
            "\"",
            "\\",
            "{",
            "}",
            "[",
            "]",
            ":",
            "@",
            "'",
            "<script>",
            "http://localhost:8080",
            "https://evil.example",
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "; charset=no-such",
            "Bearer ",
            "bytes=0-",
            "websocket",
            "13",
            "gzip",
            "chunked",
            "keep-alive",
            "cross-site",
            "navigate",
            "127.0.0.1",
            "203.0.113.7",
            "2001:db8::1",
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            "99999999999999999999",
            "-1",
            "\u00FC",
            "\u0080",
            "\u00FF",
            "\t",
            "x".repeat(5_000));

    private static final List<String> FIELDS = List.of(
            "name",
            "email",
            "newEmail",
            "password",
            "newPassword",
            "currentPassword",
            "image",
            "token",
            "provider",
            "providerId",
            "accountId",
            "idToken",
            "rememberMe",
            "revokeOtherSessions",
            "callbackURL",
            "redirectTo",
            "errorCallbackURL",
            "sessionId",
            "sessionToken",
            "userId",
            "confirmDeletion",
            "confirmation",
            "slug",
            "role",
            "host",
            "primaryColor",
            "theme",
            "logoUrl",
            "type",
            "webhookUrl",
            "title",
            "content",
            "parentId",
            "unheardOf");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "7",
            "-0.0",
            "1e308",
            "1e999999",
            "[]",
            "{}",
            "[{\"x\":[]}]",
            "\"\"",
            "\"x\"",
            "\"\\u0000\"",
            "\"\\ud83d\"",
            "\"\\ud83d\\ude00\"",
            "\"ann@example.com\"",
            "\"Ann@Example.com \"",
            "\"correct horse\"",
            "\"/dash\"",
            "\"//evil.example\"",
            "\"https://evil.example/\"",
            "\"http://localhost:8080/x\"",
            "\"javascript:alert(1)\"",
            "\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"",
            "\"eyJhbGciOiJub25lIn0.e30.\"",
            "\"DELETE\"",
            "\"admin\"",
            "\"upvote\"",
            "\"slack\"",
            "\"dark\"",
            "\"docs.example.com\"",
            "\"#f00\"",
            "\"{\\\"json\\\":true}\"",
            "\"{\\\"json\\\":null,\\\"meta\\\":{\\\"values\\\":[\\\"undefined\\\"]}}\"",
            "\"{\\\"json\\\":\"",
            "{\"token\":\"x\",\"nonce\":7}",
            "\"" + "y".repeat(3_000) + "\"",
            "[".repeat(40) + "]".repeat(40),
            "1".repeat(200));

    private Browser browser = SERVICE.signedIn();

    @AfterContainer
    static void stop() {
        SERVICE.close();
    }

    @BeforeTry
    void signIn() {
        SERVICE.store.users.clear();
        SERVICE.store.sessions.clear();
        SERVICE.store.credentials.clear();
        browser = SERVICE.signedIn();
        SERVICE.setPassword(browser.user(), "correct horse");
        giveAWorkspaceTo(browser.user());
    }

    private static void giveAWorkspaceTo(User user) {
        SERVICE.store.workspaces.clear();
        SERVICE.store.members.clear();
        SERVICE.store.invitations.clear();
        SERVICE.store.domains.clear();
        SERVICE.store.brandings.clear();
        SERVICE.store.integrations.clear();
        var workspace = new Workspace(new Id<>(KNOWN_ID), user.id(), new Name("Acme"), null, NOON);
        var member = Member.owning(workspace, new Id<>(KNOWN_ID));
        SERVICE.store.workspaces.put(workspace.id(), workspace);
        giveABoardTo(workspace);
        SERVICE.store.members.put(member.id(), member);
    }

    private static void giveABoardTo(Workspace workspace) {
        SERVICE.store.boards.clear();
        SERVICE.store.posts.clear();
        SERVICE.store.changelogs.clear();
        SERVICE.store.comments.clear();
        SERVICE.store.votes.clear();
        SERVICE.store.reactions.clear();
        var board = new Board(new Id<>(KNOWN_ID), workspace.id(), workspace.owner(), workspace.name(), NOON);
        var content = new Content("Text");
        var post = new Post(new Id<>(KNOWN_ID), board.place(), workspace.owner(), new Title("Post"), content, NOON);
        var comment = new Comment(new Id<>(KNOWN_ID), post.place(), null, workspace.owner(), content, NOON);
        SERVICE.store.boards.put(board.id(), board);
        SERVICE.store.posts.put(post.id(), post);
        SERVICE.store.comments.put(comment.id(), comment);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void isAnsweredAsItDeserves(@ForAll("requests") Request request) {
        try (var wire = SERVICE.wire()) {
            var answer = wire.sendExactly(request.with(browser)).hangUp().receive();

            assertThat(answer.status()).isBetween(200, 499);
        }
    }

    @Provide
    Arbitrary<Request> requests() {
        return Combinators.combine(methods(), paths(), queries(), headers(), cookies(), bodies())
                .as(Request::new);
    }

    private static Arbitrary<String> methods() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just("POST")),
                Tuple.of(5, Arbitraries.just("GET")),
                Tuple.of(1, Arbitraries.just("DELETE")),
                Tuple.of(1, Arbitraries.of(METHODS)));
    }

    private static Arbitrary<String> paths() {
        var real = Arbitraries.of(SERVICE.paths());
        var filled = Combinators.combine(real, text(3))
                .as((path, text) -> path.replaceAll("\\{[^}]+}", Matcher.quoteReplacement(withoutBlanks(text) + "x")));
        var changed = Combinators.combine(real, text(3)).as((path, text) -> path + "/" + withoutBlanks(text));
        var known = real.map(path -> path.replaceAll("\\{[^}]+}", KNOWN_ID));
        return Arbitraries.frequencyOf(Tuple.of(8, filled), Tuple.of(8, known), Tuple.of(1, changed));
    }

    private static Arbitrary<String> queries() {
        var parameter = Combinators.combine(Arbitraries.of(FIELDS), text(2))
                .as((name, value) -> name + "=" + withoutBlanks(value));
        var flags = Arbitraries.of(
                "limit=1",
                "limit=0",
                "cursor=x",
                "disableRefresh=true",
                "disableCookieCache=1",
                "error=x",
                "error_description=y");
        return Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just("")),
                Tuple.of(
                        2,
                        Arbitraries.oneOf(parameter, flags)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3)
                                .map(parameters -> "?" + String.join("&", parameters))));
    }

    private static Arbitrary<List<String>> headers() {
        var header = Combinators.combine(Arbitraries.of(HEADERS), text(3)).as((name, value) -> name + ": " + value);
        return header.list().ofMaxSize(4);
    }

    /** Where a word in braces stands, the real cookie or its value is put. */
    private static Arbitrary<List<String>> cookies() {
        var changed = Combinators.combine(text(2), text(2)).as((before, after) -> before + "{cookie}" + after);
        var odd = Arbitraries.of(
                "{cookie}; {cookie}",
                "latchkey.session_token=\"{token}\"",
                "latchkey.session_token=",
                "{cookie}; latchkey.device={token}",
                "{cookie}; latchkey.device=x; latchkey.device=",
                "x=\"; {cookie}",
                "{cookie}x");
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(List.of("{cookie}"))),
                Tuple.of(2, Arbitraries.just(List.of())),
                Tuple.of(1, changed.list().ofSize(1)),
                Tuple.of(1, odd.list().ofMinSize(1).ofMaxSize(2)),
                Tuple.of(1, text(4).list().ofSize(1)));
    }

    private static Arbitrary<Body> bodies() {
        var field = Combinators.combine(Arbitraries.of(FIELDS), Arbitraries.of(VALUES))
                .as((name, value) -> "\"" + name + "\":" + value);
        var object = field.list()
                .ofMaxSize(6)
                .map(fields -> fields.stream().distinct().collect(Collectors.joining(",", "{", "}")));
        var valid = Arbitraries.of(
                "{\"email\":\"ann@example.com\",\"password\":\"correct horse\",\"name\":\"Ann\"}",
                "{\"password\":\"correct horse\"}",
                "{\"currentPassword\":\"correct horse\",\"newPassword\":\"battery staple\"}",
                "{\"token\":\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\",\"newPassword\":\"battery staple\"}",
                "{\"name\":\"Ann\",\"image\":null}",
                "{\"sessionId\":\"{\\\"json\\\":\\\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\\\"}\"}",
                "{\"confirmation\":\"DELETE\"}",
                "{\"name\":\"Acme\",\"slug\":\"acme\"}",
                "{\"email\":\"ann@example.com\",\"role\":\"admin\"}",
                "{\"host\":\"docs.example.com\"}",
                "{\"title\":\"Post\",\"content\":\"Text\",\"parentId\":\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"}",
                "{\"type\":\"upvote\"}",
                "{\"theme\":\"dark\",\"logoUrl\":null}",
                "{\"type\":\"slack\",\"webhookUrl\":\"https://hooks.example.com/x\"}",
                "{\"sessionToken\":\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"}",
                "{\"userId\":\"{\\\"json\\\":\\\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\\\"}\"}",
                "{\"userId\":\" aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"}",
                "{}");
        var json = Arbitraries.oneOf(object, valid).map(text -> new Body("application/json", text, 0));
        var cut = Combinators.combine(object, Arbitraries.integers().between(0, 40), text(2))
                .as((text, at, piece) -> text.substring(0, Math.min(at, text.length()))
                        + piece
                        + text.substring(Math.min(at, text.length())))
                .map(text -> new Body("application/json", text, 0));
        var form = Combinators.combine(Arbitraries.of(FIELDS), text(2))
                .as((name, value) -> name + "=" + value)
                .list()
                .ofMaxSize(5)
                .map(fields -> new Body("application/x-www-form-urlencoded", String.join("&", fields), 0));
        var other = Combinators.combine(text(2), text(4), Arbitraries.integers().between(-3, 3))
                .as(Body::new);
        return Arbitraries.frequencyOf(Tuple.of(8, json), Tuple.of(2, cut), Tuple.of(1, form), Tuple.of(1, other));
    }

    private static Arbitrary<String> text(int most) {
        var pieces = Arbitraries.of(PIECES).list().ofMaxSize(most).map(list -> String.join("", list));
        var visible = Arbitraries.strings().withCharRange(' ', '\u00FF').ofMaxLength(20);
        return Arbitraries.frequencyOf(Tuple.of(3, pieces), Tuple.of(1, visible));
    }

    /** A request line ends at the first blank. */
    private static String withoutBlanks(String text) {
        return text.replaceAll("[\\s\u0085]", "");
    }

    record Body(String type, String text, int error) {}

    record Request(String method, String path, String query, List<String> headers, List<String> cookies, Body body) {

        String with(Browser browser) {
            var bytes = body.text().getBytes(UTF_8);
            var lines = new ArrayList<>(List.of(method + " " + path + query + " HTTP/1.1", "Host: localhost"));
            if (headers.stream().noneMatch(line -> line.startsWith("Origin"))) {
                lines.add("Origin: " + TestService.BASE_URL);
            }
            lines.addAll(headers);
            cookies.forEach(line -> lines.add("Cookie: "
                    + line.replace("{cookie}", browser.cookie())
                            .replace("{token}", browser.token().value())));
            lines.add("Content-Type: " + body.type());
            lines.add("Content-Length: " + Math.max(0, bytes.length + body.error()));
            return String.join("\r\n", lines) + "\r\n\r\n" + new String(bytes, ISO_8859_1);
        }
    }
}
