package dev.latchkey.http.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.TestService;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class VoteRoutesTest {

    @AutoClose
    private final TestService service = TestService.start();

    private final Wall wall = new Wall(service);
    private final Room room = wall.room;
    private final String path = "/api/posts/" + wall.post + "/votes";

    @Test
    void countsTheVoteOfEachMemberOnce() {
        var first = room.member.post(path).send();
        var again = room.member.post(path).json("{}").send();
        var other = room.admin.post(path).send();

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().fieldNames()).toIterable().containsExactly("id", "postId", "votes", "voted");
        assertThat(first.json().path("postId").textValue()).isEqualTo(wall.post);
        assertThat(first.json().path("votes").intValue()).isEqualTo(1);
        assertThat(first.json().path("voted").booleanValue()).isTrue();
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.json().path("votes").intValue()).isEqualTo(2);
        assertThat(room.owner.get("/api/posts/" + wall.post).send().body()).contains("\"votes\":2,\"voted\":false");
    }

    @Test
    void takesAVoteBackHoweverOftenThatIsAsked() {
        room.member.post(path).send();
        room.admin.post(path).send();

        var first = room.member.delete(path).send();
        var again = room.member.delete(path).json("{}").send();

        assertThat(first.status()).isEqualTo(204);
        assertThat(first.body()).isEmpty();
        assertThat(again.status()).isEqualTo(204);
        assertThat(service.store.votes).hasSize(1);
        assertThat(room.member.post(path).send().json().path("votes").intValue())
                .isEqualTo(2);
    }
}
