package dev.latchkey.http.workspace;

import dev.latchkey.application.workspace.React;

/** A reaction as whoever reacted sees it, and all that there are to the same comment. */
record ReactionJson(String id, String commentId, String type, TallyJson reactions) {

    static ReactionJson of(React.Noted noted, React.Command command) {
        return new ReactionJson(
                noted.reaction().value(),
                command.comment().value(),
                command.opinion().word(),
                TallyJson.of(noted.tally()));
    }
}
