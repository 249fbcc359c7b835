package dev.latchkey.http.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Member;
import dev.latchkey.domain.workspace.Role;
import dev.latchkey.http.Answer;
import dev.latchkey.http.Browser;
import dev.latchkey.http.TestService;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberRoutesTest {

    @AutoClose
    private final TestService service = TestService.start();

    private final Room room = new Room(service);
    private final Browser newcomer = service.signedIn();

    @Test
    void addsSomebodyByTheirId() {
        var answer = add(room.admin, "{\"userId\":\"%s\",\"role\":\"admin\"}".formatted(idOf(newcomer)));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().fieldNames())
                .toIterable()
                .containsExactly("id", "user", "displayName", "role", "joinedAt");
        assertThat(answer.json().path("user").fieldNames()).toIterable().containsExactly("id", "name", "image");
        assertThat(answer.json().at("/user/id").textValue()).isEqualTo(idOf(newcomer));
        assertThat(answer.json().path("displayName").textValue())
                .isEqualTo(newcomer.user().profile().name());
        assertThat(answer.json().path("role").textValue()).isEqualTo("admin");
        assertThat(answer.json().path("joinedAt").textValue()).isEqualTo("2026-03-01T12:00:00.000Z");
        assertThat(newcomer.get("/api/workspaces/" + room.id).send().status()).isEqualTo(200);
    }

    @Test
    void addsSomebodyByTheirAddressInAnyCaseAsAMember() {
        var typed = newcomer.user().email().value().toUpperCase(Locale.ROOT);

        var answer = add(room.owner, "{\"email\":\"%s\",\"userId\":null}".formatted(typed));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("role").textValue()).isEqualTo("member");
        assertThat(answer.body()).doesNotContainIgnoringCase("@example.com");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                          | [body.userId] Invalid input: expected string, received undefined
            {"userId":null,"email":null}                | [body.userId] Invalid input: expected string, received null
            {"userId":7}                                | [body.userId] Invalid input: expected string, received number
            {"userId":"x","email":"a@example.com"}      | [body.email] Invalid input: expected either userId or email
            {"email":"x"}                               | [body.email] Invalid email address
            {"email":""}                                | [body.email] Invalid email address
            {"email":["a@example.com"]}                 | [body.email] Invalid input: expected string, received array
            {"email":"a@example.com\\u0000"}            | [body.email] Invalid email address
            {"email":"a@example.com","role":"king"}     | [body.role] Invalid input: expected admin or member
            {"email":"a@example.com","role":"Admin"}    | [body.role] Invalid input: expected admin or member
            {"email":"a@example.com","role":7}          | [body.role] Invalid input: expected string, received number
            """)
    @Tag("SR-WEB-06")
    void addsNobodyWhoIsNotNamedInOneWay(String body, String complaint) {
        var answer = add(room.owner, body);

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.message()).isEqualTo(complaint);
    }

    @Test
    void addsNobodyWhoHasNoAccount() {
        assertThat(add(room.owner, "{\"userId\":\"" + "a".repeat(32) + "\"}").problem())
                .isEqualTo("404 USER_NOT_FOUND");
        assertThat(add(room.owner, "{\"userId\":\"\"}").problem()).isEqualTo("404 USER_NOT_FOUND");
        assertThat(add(room.owner, "{\"userId\":\"" + "a".repeat(30_000) + "\"}")
                        .problem())
                .isEqualTo("404 USER_NOT_FOUND");
        assertThat(add(room.owner, "{\"email\":\"nobody@example.com\"}").problem())
                .isEqualTo("404 USER_NOT_FOUND");
    }

    @Test
    void addsNobodyTwiceAndMakesNobodyTheOwner() {
        assertThat(add(room.owner, "{\"userId\":\"%s\"}".formatted(idOf(room.member)))
                        .problem())
                .isEqualTo("409 ALREADY_MEMBER");
        assertThat(add(room.owner, "{\"userId\":\"%s\",\"role\":\"owner\"}".formatted(idOf(newcomer)))
                        .problem())
                .isEqualTo("403 FORBIDDEN");
    }

    @Test
    void showsAMemberWhoseAccountIsDeletedWithoutAName() {
        service.clock.advance(Duration.ofSeconds(1));
        var deleted =
                new Member(new Id<>("d".repeat(32)), new Id<>(room.id), null, Role.MEMBER, service.clock.instant());
        service.store.members.put(deleted.id(), deleted);

        var members = room.member.get(room.path("members")).send();

        var last = members.json().at("/members/3");
        assertThat(last.path("user").isNull()).isTrue();
        assertThat(last.path("displayName").textValue()).isEqualTo("Deleted user");
        assertThat(members.body()).doesNotContain("@");
    }

    private Answer add(Browser asker, String body) {
        return asker.post(room.path("members")).json(body).send();
    }

    private static String idOf(Browser browser) {
        return browser.user().id().value();
    }
}
