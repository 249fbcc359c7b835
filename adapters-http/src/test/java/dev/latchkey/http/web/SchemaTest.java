package dev.latchkey.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.TestService;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaTest {

    @AutoClose
    private final TestService service = TestService.start();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                | [body.name] Invalid input: expected string, received undefined; [body.email] Invalid input: expected string, received undefined; [body.password] Invalid input: expected string, received undefined
            {"name":7,"email":true,"password":null}           | [body.name] Invalid input: expected string, received number; [body.email] Invalid input: expected string, received boolean; [body.password] Invalid input: expected string, received null
            {"name":[],"email":{},"password":1.5}             | [body.name] Invalid input: expected string, received array; [body.email] Invalid input: expected string, received object; [body.password] Invalid input: expected string, received number
            []                                                | [body] Invalid input: expected object, received array; [body] Invalid input: expected record, received array
            """)
    void isThatOfSigningUp(String json, String complaints) {
        assertComplaints("/api/auth/sign-up/email", json, complaints);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "email":"ann"                                     | [body.email] Invalid email address
            "email":""                                        | [body.email] Invalid email address
            "email":" ann@example.com"                        | [body.email] Invalid email address
            "email":"ann@example.com\\u0000"                  | [body.email] Invalid email address
            "password":""                                     | [body.password] Too small: expected string to have >=1 characters
            "image":null                                      | [body.image] Invalid input: expected string, received null
            "image":7                                         | [body.image] Invalid input: expected string, received number
            "rememberMe":"yes"                                | [body.rememberMe] Invalid input: expected boolean, received string
            "rememberMe":null                                 | [body.rememberMe] Invalid input: expected boolean, received null
            "rememberMe":1                                    | [body.rememberMe] Invalid input: expected boolean, received number
            "email":"ann","password":"","rememberMe":"yes"    | [body.email] Invalid email address; [body.password] Too small: expected string to have >=1 characters; [body.rememberMe] Invalid input: expected boolean, received string
            "name":"\\ud83d"                                  | [body.name] Invalid input: expected string of well-formed Unicode
            "name":"\\ude00\\ud83d"                           | [body.name] Invalid input: expected string of well-formed Unicode
            "email":"\\ud83d@example.com"                     | [body.email] Invalid input: expected string of well-formed Unicode
            "password":"\\ud83dpassword123"                   | [body.password] Invalid input: expected string of well-formed Unicode
            "image":"\\ud83d"                                 | [body.image] Invalid input: expected string of well-formed Unicode
            """)
    void isThatOfEachFieldOfSigningUp(String fields, String complaints) {
        var others = Stream.of("\"name\":\"Ann\"", "\"email\":\"ann@example.com\"", "\"password\":\"password123\"")
                .filter(field -> !fields.contains(field.split(":", 2)[0] + ":"));
        var json = Stream.concat(others, Stream.of(fields)).collect(Collectors.joining(",", "{", "}"));

        assertComplaints("/api/auth/sign-up/email", json, complaints);
        assertThat(service.store.users).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                         | [body.email] Invalid input: expected string, received undefined; [body.password] Invalid input: expected string, received undefined
            []                                                         | [body] Invalid input: expected object, received array
            null                                                       | [body] Invalid input: expected object, received null
            "x"                                                        | [body] Invalid input: expected object, received string
            7                                                          | [body] Invalid input: expected object, received number
            true                                                       | [body] Invalid input: expected object, received boolean
            {"email":7,"password":false}                               | [body.email] Invalid input: expected string, received number; [body.password] Invalid input: expected string, received boolean
            {"email":"x","password":"y","rememberMe":"yes"}            | [body.rememberMe] Invalid input: expected boolean, received string
            {"email":"x","password":"y","rememberMe":null}             | [body.rememberMe] Invalid input: expected boolean, received null
            {"email":"x","password":"y","callbackURL":null}            | [body.callbackURL] Invalid input: expected string, received null
            {"email":"x","password":"\\udc00"}                         | [body.password] Invalid input: expected string of well-formed Unicode
            """)
    void isThatOfSigningIn(String json, String complaints) {
        assertComplaints("/api/auth/sign-in/email", json, complaints);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                     | [body.token] Invalid input: expected string, received undefined
            []                     | [body] Invalid input: expected object, received array
            {"token":null}         | [body.token] Invalid input: expected string, received null
            {"token":7}            | [body.token] Invalid input: expected string, received number
            {"token":["x"]}        | [body.token] Invalid input: expected string, received array
            {"token":"\\ud83d"}    | [body.token] Invalid input: expected string of well-formed Unicode
            {"token":"\\u0000"}    | [body.token] Invalid input: expected string without NUL characters
            {"Token":"x"}          | [body.token] Invalid input: expected string, received undefined
            """)
    void isThatOfRevokingASession(String json, String complaints) {
        assertComplaints("/api/auth/revoke-session", json, complaints);
    }

    private void assertComplaints(String path, String json, String complaints) {
        var answer = service.post(path).json(json).send();

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.message()).isEqualTo(complaints);
        assertThat(answer.json().path("detail").textValue()).isEqualTo(complaints);
    }
}
