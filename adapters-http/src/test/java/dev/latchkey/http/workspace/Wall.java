package dev.latchkey.http.workspace;

import dev.latchkey.http.Browser;
import dev.latchkey.http.TestService;

/** A board in a {@link Room}, with a post of the owner and the owner's comment on it. */
final class Wall {

    final Room room;
    final String board;
    final String post;
    final String comment;

    Wall(TestService service) {
        room = new Room(service);
        board = idOfNew(room.path("boards"), "{\"name\":\"Ideas\"}");
        post = idOfNew("/api/boards/" + board + "/posts", "{\"title\":\"Post\",\"content\":\"Text\"}");
        comment = idOfNew("/api/posts/" + post + "/comments", "{\"content\":\"Text\"}");
    }

    private String idOfNew(String path, String body) {
        return idOfNew(room.owner, path, body);
    }

    /** The id of what somebody adds there. */
    static String idOfNew(Browser browser, String path, String body) {
        return browser.post(path).json(body).send().json().path("id").textValue();
    }
}
