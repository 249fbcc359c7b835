package dev.latchkey.http.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.Answer;
import dev.latchkey.http.TestService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvitationRoutesTest {

    @AutoClose
    private final TestService service = TestService.start();

    private final Room room = new Room(service);

    @Test
    void invitesAnAddress() {
        var answer = invite("{\"email\":\"Eve@Example.com\",\"role\":\"admin\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().fieldNames())
                .toIterable()
                .containsExactly("id", "email", "role", "inviter", "displayName", "createdAt");
        assertThat(answer.json().path("email").textValue()).isEqualTo("eve@example.com");
        assertThat(answer.json().path("role").textValue()).isEqualTo("admin");
        assertThat(answer.json().at("/inviter/id").textValue())
                .isEqualTo(room.owner.user().id().value());
        assertThat(room.admin.get(room.path("invitations")).send().json().at("/invitations/0"))
                .isEqualTo(answer.json());
    }

    @Test
    void invitesNobodyTwiceNorWhoIsThere() {
        invite("{\"email\":\"eve@example.com\"}");

        assertThat(invite("{\"email\":\"EVE@example.com\"}").problem()).isEqualTo("409 ALREADY_INVITED");
        assertThat(invite("{\"email\":\"%s\"}"
                                .formatted(room.member.user().email().value()))
                        .problem())
                .isEqualTo("409 ALREADY_MEMBER");
        assertThat(invite("{\"email\":\"dan@example.com\",\"role\":\"owner\"}").problem())
                .isEqualTo("403 FORBIDDEN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                        | [body.email] Invalid input: expected string, received undefined
            {"email":null}                            | [body.email] Invalid input: expected string, received null
            {"email":"eve"}                           | [body.email] Invalid email address
            {"email":"eve@example.com\\nBcc: x"}      | [body.email] Invalid email address
            {"email":"eve@example.com","role":"king"} | [body.role] Invalid input: expected admin or member
            """)
    @Tag("SR-WEB-06")
    void invitesNothingThatIsNoAddress(String body, String complaint) {
        var answer = invite(body);

        assertThat(answer.problem()).isEqualTo("400 VALIDATION_ERROR");
        assertThat(answer.message()).isEqualTo(complaint);
    }

    @Test
    void isAnsweredWhenTheOneWhoIsInvitedIsAdded() {
        var eve = service.signedIn();
        var email = "{\"email\":\"%s\"}".formatted(eve.user().email().value());
        invite(email);

        room.owner.post(room.path("members")).json(email).send();

        assertThat(room.owner.get(room.path("invitations")).send().body()).isEqualTo("{\"invitations\":[]}");
    }

    private Answer invite(String body) {
        return room.owner.post(room.path("invitations")).json(body).send();
    }
}
