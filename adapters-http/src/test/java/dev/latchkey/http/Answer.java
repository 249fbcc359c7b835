package dev.latchkey.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came back. Every answer is checked for what every answer must keep, so that no test needs to say it.
 *
 * @param headers in the order in which they came
 */
public record Answer(int status, List<Entry<String, String>> headers, String body) {

    private static final Map<String, String> SAID_ALWAYS = Map.of(
            "Cache-Control", "no-store",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin");

    private static final JsonMapper JSON = new JsonMapper();

    /** Fails on an answer that breaks what holds for all of them. */
    public Answer {
        headers = List.copyOf(headers);
        checkEveryAnswer(status, headers, body);
    }

    static Answer of(HttpResponse<byte[]> response) {
        var headers = response.headers().map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> entry(header.getKey(), value)));
        return new Answer(response.statusCode(), headers.toList(), text(response.body()));
    }

    static Entry<String, String> entry(String name, String value) {
        return Map.entry(name, value);
    }

    static String text(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new AssertionError("The body is not UTF-8", notUtf8);
        }
    }

    public Optional<String> header(String name) {
        return allOf(headers, name).findFirst();
    }

    /** The lines that set cookies. */
    public List<String> setCookies() {
        return allOf(headers, "Set-Cookie").toList();
    }

    public JsonNode json() {
        return parsed(body);
    }

    /** A problem's status and code, with a blank between. */
    public String problem() {
        return status + " " + json().path("code").asText();
    }

    /** What a problem tells people. */
    public String message() {
        return json().path("message").asText();
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("Not JSON: " + body, notJson);
        }
    }

    private static Stream<String> allOf(List<Entry<String, String>> headers, String name) {
        return headers.stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Entry::getValue);
    }

    private static void checkEveryAnswer(int status, List<Entry<String, String>> headers, String body) {
        assertThat(allOf(headers, "Server")).isEmpty();
        SAID_ALWAYS.forEach((name, value) -> assertThat(allOf(headers, name)).containsExactly(value));
        assertThat(allOf(headers, "X-Powered-By")).isEmpty();
        assertThat(allOf(headers, "Set-Cookie")).noneMatch(line -> line.startsWith("JSESSIONID"));
        assertThat(body).doesNotContain("Exception").doesNotContain("\tat ").doesNotContainIgnoringCase("jetty");
        assertThat(allOf(headers, "WWW-Authenticate").toList())
                .isIn(
                        status == 401
                                ? List.of(List.of("Cookie realm=\"latchkey\""), List.of("Bearer realm=\"latchkey\""))
                                : List.of(List.of()));
        assertThat(allOf(headers, "Allow").count()).isEqualTo(status == 405 ? 1 : 0);
        assertThat(allOf(headers, "Retry-After").count()).isEqualTo(status == 429 || status == 503 ? 1 : 0);
        checkForBrowsers(headers, body);
        if (body.isEmpty()) {
            checkSilence(headers);
        } else if (status >= 400 && allOf(headers, "X-Error-Code").findAny().isPresent()) {
            checkRpcProblem(status, headers, body);
        } else if (status >= 400) {
            checkProblem(status, headers, parsed(body));
        } else if (!isPage(headers)) {
            assertThat(allOf(headers, "Content-Type")).containsExactly("application/json");
        }
    }

    /** What is not there has no type, unless it was only kept back from who asked for the headers alone. */
    private static void checkSilence(List<Entry<String, String>> headers) {
        var keptBack = allOf(headers, "Content-Length").anyMatch(length -> !length.equals("0"));
        assertThat(keptBack || allOf(headers, "Content-Type").findAny().isEmpty())
                .isTrue();
    }

    /** Every problem of the account RPC is a text for people, or a problem document, and has its code in a header. */
    private static void checkRpcProblem(int status, List<Entry<String, String>> headers, String body) {
        if (allOf(headers, "Content-Type").toList().equals(List.of("text/plain;charset=utf-8"))) {
            assertThat(body).isNotBlank().doesNotStartWith("{");
            assertThat(allOf(headers, "X-Error-Code"))
                    .singleElement()
                    .asString()
                    .matches("[A-Z][A-Z_]+");
        } else {
            checkProblem(status, headers, parsed(body));
            assertThat(allOf(headers, "X-Error-Code"))
                    .containsExactly(parsed(body).get("code").textValue());
        }
    }

    /** Nothing runs in what a browser shows, and what it should not show is no page (SR-WEB-04). */
    private static void checkForBrowsers(List<Entry<String, String>> headers, String body) {
        var policy = allOf(headers, "Content-Security-Policy").toList();
        if (isPage(headers)) {
            assertThat(policy).singleElement().asString().startsWith("default-src 'none'; style-src 'sha256-");
            assertThat(allOf(headers, "Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        } else {
            assertThat(policy).containsExactly("default-src 'none'; frame-ancestors 'none'; sandbox");
            assertThat(body).doesNotContain("<html");
        }
    }

    private static boolean isPage(List<Entry<String, String>> headers) {
        return allOf(headers, "Content-Type").toList().equals(List.of("text/html;charset=utf-8"));
    }

    /** Every problem is a complete problem document (SR-ERR-01). */
    private static void checkProblem(int status, List<Entry<String, String>> headers, JsonNode problem) {
        assertThat(allOf(headers, "Content-Type")).containsExactly("application/problem+json");
        assertThat(problem.fieldNames())
                .toIterable()
                .startsWith("type", "title", "status", "detail", "traceId", "code", "message")
                .hasSize(problem.path("code").asText().equals("REVOCATION_PENDING") ? 8 : 7);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("code").textValue()).matches("[A-Z][A-Z_]+");
        assertThat(problem.get("type").textValue())
                .isEqualTo("urn:latchkey:problem:"
                        + problem.get("code")
                                .textValue()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'));
        assertThat(problem.get("traceId").textValue()).matches("[0-9a-f]{32}").doesNotMatch("0{32}");
        assertThat(problem.get("title").textValue()).isNotBlank();
        assertThat(problem.get("detail").textValue()).isNotBlank();
        assertThat(problem.get("message").textValue()).isNotBlank();
    }
}
