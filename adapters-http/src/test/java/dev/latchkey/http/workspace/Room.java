package dev.latchkey.http.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.Browser;
import dev.latchkey.http.TestService;

/** A workspace with the browsers of somebody of each role in it, and of somebody who is not. */
final class Room {

    final Browser owner;
    final Browser admin;
    final Browser member;
    final Browser stranger;
    final String id;

    Room(TestService service) {
        owner = service.signedIn();
        admin = service.signedIn();
        member = service.signedIn();
        stranger = service.signedIn();
        id = owner.post("/api/workspaces")
                .json("{\"name\":\"Acme\"}")
                .send()
                .json()
                .path("id")
                .textValue();
        put(admin, "admin");
        put(member, "member");
    }

    /** Where something in the workspace is. */
    String path(String name) {
        return "/api/workspaces/" + id + "/" + name;
    }

    private void put(Browser newcomer, String role) {
        var body = "{\"userId\":\"%s\",\"role\":\"%s\"}"
                .formatted(newcomer.user().id().value(), role);
        assertThat(owner.post(path("members")).json(body).send().status()).isEqualTo(201);
    }
}
