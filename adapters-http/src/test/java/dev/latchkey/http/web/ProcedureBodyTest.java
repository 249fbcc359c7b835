package dev.latchkey.http.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.latchkey.http.Answer;
import dev.latchkey.http.Browser;
import dev.latchkey.http.TestService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a procedure is told, and in which spellings (RPC 1.2). */
class ProcedureBodyTest {

    private static final String REVOKE = "/api/account/revokeSession";
    private static final int MAXIMUM = 64 * 1024;

    @AutoClose
    private final TestService service = TestService.start();

    private Browser laptop;
    private Browser phone;

    @BeforeEach
    void signIn() {
        laptop = service.signedIn();
        phone = service.signedIn(laptop.user());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sessionId\":\"%s\"}",
                "{\"sessionId\":\"{\\\"json\\\":\\\"%s\\\"}\"}",
                "{\"sessionId\":\" { \\\"json\\\" : \\\"%s\\\" } \"}",
                "{\"sessionId\":\"{\\\"json\\\":\\\"%s\\\",\\\"meta\\\":{}}\"}",
                "{\"sessionId\":\"{\\\"json\\\":\\\"%s\\\",\\\"meta\\\":null}\"}",
                "{\"sessionId\":\"{\\\"json\\\":\\\"%s\\\",\\\"unheardOf\\\":[]}\"}",
                "{\"sessionId\":\"{\\\"\\\\u006ason\\\":\\\"%s\\\"}\"}",
                "\uFEFF{\"sessionId\":\"%s\"}",
                "{\"sessionId\":\"%s\",\"unheardOf\":[{\"x\":null}],\"another\":\"{\\\"json\\\":1}\"}",
                "{\"sessionId\":\"%s\",\"when\":\"{\\\"json\\\":\\\"x\\\",\\\"meta\\\":{\\\"values\\\":[\\\"Date\\\"]}}\"}"
            })
    void isUnderstoodAsEitherClientSpellsIt(String body) {
        var answer = revoke(body.formatted(phone.session().id().value()));

        assertThat(answer.body())
                .isEqualTo(
                        "{\"success\":true,\"revokedCurrentSession\":false,\"effective\":" + TestService.EFFECT + "}");
        assertThat(phone.isSignedIn()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123",
                "true",
                "null",
                "[1]",
                "\\\"x\\\"",
                "{}",
                "{\\\"a\\\":1}",
                "{\\\"json\\\":\\\"a\\\"",
                "{\\\"json\\\":\\\"a\\\"}{}",
                "{\\\"json\\\":\\\"a\\\",\\\"json\\\":\\\"b\\\"}",
                "{\\\"json\\\":\\\"x\\\"}",
                "{\\\"json\\\":\\\"{\\\\\\\"json\\\\\\\":1}\\\"}",
                "../../etc/passwd",
                "' OR 1=1 --",
                "\u00FC",
                "{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{",
                " "
            })
    void isATextOfItsOwnWhereItIsNoSuperJson(String text) {
        assertIsText(revoke("{\"sessionId\":\"" + text + "\"}"), 404, "Session not found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                 | sessionId] Invalid input: expected string, received undefined
            {"sessionid":"x"}                                                  | sessionId] Invalid input: expected string, received undefined
            {"sessionId":""}                                                   | sessionId] Too small: expected string to have >=1 characters
            {"sessionId":"{\\"json\\":\\"\\"}"}                                | sessionId] Too small: expected string to have >=1 characters
            {"sessionId":null}                                                 | sessionId] Invalid input: expected string, received null
            {"sessionId":"{\\"json\\":null}"}                                  | sessionId] Invalid input: expected string, received null
            {"sessionId":7}                                                    | sessionId] Invalid input: expected string, received number
            {"sessionId":"{\\"json\\":7}"}                                     | sessionId] Invalid input: expected string, received number
            {"sessionId":true}                                                 | sessionId] Invalid input: expected string, received boolean
            {"sessionId":["x"]}                                                | sessionId] Invalid input: expected string, received array
            {"sessionId":{"json":"x"}}                                         | sessionId] Invalid input: expected string, received object
            {"sessionId":"{\\"json\\":{\\"a\\":1}}"}                           | sessionId] Invalid input: expected string, received object
            {"sessionId":"{\\"json\\":null,\\"meta\\":{\\"values\\":[\\"undefined\\"]}}"} | sessionId] Invalid input: expected string, received undefined
            {"sessionId":"{\\"json\\":\\"1970-01-01T00:00:00.000Z\\",\\"meta\\":{\\"values\\":[\\"Date\\"]}}"} | sessionId] Invalid input: expected string, received another type
            {"sessionId":"{\\"json\\":\\"7\\",\\"meta\\":{\\"values\\":[\\"bigint\\"]}}"} | sessionId] Invalid input: expected string, received another type
            {"sessionId":"{\\"json\\":\\"7\\",\\"meta\\":{\\"values\\":[]}}"}  | sessionId] Invalid input: expected string, received another type
            {"sessionId":"{\\"json\\":\\"7\\",\\"meta\\":{\\"values\\":null}}"} | sessionId] Invalid input: expected string, received another type
            {"sessionId":"{\\"json\\":\\"7\\",\\"meta\\":{\\"values\\":{\\"a\\":[\\"Date\\"]}}}"} | sessionId] Invalid input: expected string, received another type
            {"sessionId":"a\\u0000b"}                                          | sessionId] Invalid input: expected string without NUL characters
            {"sessionId":"{\\"json\\":\\"a\\\\u0000b\\"}"}                     | sessionId] Invalid input: expected string without NUL characters
            {"sessionId":"\\ud83d"}                                            | sessionId] Invalid input: expected string of well-formed Unicode
            {"sessionId":"{\\"json\\":\\"\\\\ud83d\\"}"}                       | sessionId] Invalid input: expected string of well-formed Unicode
            """)
    @Tag("SR-WEB-06")
    void isRefusedByNameWhereItIsOfAnotherType(String body, String detail) {
        assertIsText(revoke(body), 422, "Validation error");
        var document = laptop.post(REVOKE)
                .header("Accept", "application/json")
                .json(body)
                .send();

        assertThat(document.problem()).isEqualTo("422 VALIDATION_ERROR");
        assertThat(document.message()).isEqualTo("Validation error");
        assertThat(document.json().path("detail").textValue()).isEqualTo("[body." + detail);
        assertThat(phone.isSignedIn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "7", "\"x\"", "true", "[{\"sessionId\":\"x\"}]", "\"{\\\"json\\\":{}}\""})
    void isRefusedWhenItIsNoObject(String body) {
        assertIsText(revoke(body), 422, "Validation error");
    }

    @Test
    void isMissedWhereSomethingMustBeTold() {
        assertIsText(laptop.post(REVOKE).send(), 422, "Validation error");
        assertIsText(laptop.post(REVOKE).json("").send(), 422, "Validation error");
        assertIsText(laptop.post(REVOKE).body("text/plain", "").send(), 422, "Validation error");
        assertIsText(
                laptop.post(REVOKE)
                        .body("{\"sessionId\":\"x\"}".getBytes(UTF_8))
                        .send(),
                422,
                "Validation error");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}{}",
                "sessionId=x",
                "{'sessionId':'x'}",
                " ",
                "{\"sessionId\":\"x\",\"sessionId\":\"y\"}",
                "{\"sessionId\":\"x\",\"other\":{\"y\":1,\"y\":1}}",
                "{\"sessionId\":NaN}"
            })
    @Tag("SR-WEB-06")
    void isRefusedWhenItIsNotJson(String body) {
        var answer = revoke(body);

        assertIsText(answer, 400, "Invalid JSON in request body");
        assertThat(answer.header("X-Error-Code")).contains("BAD_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "text/json"})
    @Tag("SR-WEB-01")
    void isRefusedWhenItIsOfAnotherMediaType(String contentType) {
        var answer = laptop.post(REVOKE).body(contentType, idOf(phone)).send();

        assertIsText(
                answer, 415, "Content-Type \"" + contentType + "\" is not allowed. Allowed types: application/json");
        assertThat(phone.isSignedIn()).isTrue();
    }

    @Test
    @Tag("SR-WEB-06")
    void isReadUpToItsLimitAndNoFurther() {
        var fits = idOf(phone) + " ".repeat(MAXIMUM - idOf(phone).length());

        assertIsText(revoke(fits + " "), 413, "The request body is larger than 65536 bytes");
        assertThat(phone.isSignedIn()).isTrue();
        assertThat(revoke(fits).status()).isEqualTo(200);
    }

    @Test
    @Tag("SR-WEB-06")
    void isAnsweredEvenWhenItIsHugeAndNobodyReadsIt() {
        var huge = "{\"sessionId\":\"" + "x".repeat(20_000_000) + "\"}";

        assertThat(service.post(REVOKE).json(huge).send().status()).isEqualTo(401);
        assertThat(service.post(REVOKE)
                        .cookie(laptop.cookie())
                        .origin("https://evil.example")
                        .json(huge)
                        .send()
                        .status())
                .isEqualTo(403);
        assertThat(revoke(huge).status()).isEqualTo(413);
    }

    @Test
    @Tag("SR-WEB-06")
    void maySayMuchInOneField() {
        var text = "{\\\"json\\\":\\\"" + "x".repeat(60_000) + "\\\"}";
        var deep = "{\\\"json\\\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";

        assertThat(revoke("{\"sessionId\":\"" + text + "\"}").status()).isEqualTo(404);
        assertThat(revoke("{\"sessionId\":\"" + deep + "\"}").status()).isEqualTo(404);
    }

    @Test
    void isQuotedAsTextAndNotAsAPage() {
        var answer = laptop.post(REVOKE).body("<script>", "{}").send();

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.header("Content-Type")).contains("text/plain;charset=utf-8");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
    }

    private Answer revoke(String body) {
        return laptop.post(REVOKE).json(body).send();
    }

    private static String idOf(Browser browser) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("sessionId", browser.session().id().value())
                .toString();
    }

    private static void assertIsText(Answer answer, int status, String message) {
        assertThat(answer.body()).isEqualTo(message);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).contains("text/plain;charset=utf-8");
    }
}
