package dev.latchkey.http.workspace;

import dev.latchkey.application.workspace.React;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Comment;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Opinion;
import dev.latchkey.http.web.Fields;

/** What a caller sends to say what they think of a comment, or to take it back. */
record ReactJson(String type) {

    static ReactJson of(Fields fields) {
        return new ReactJson(fields.meaningful("type", Opinion::parse, "upvote or downvote"));
    }

    React.Command from(UserId asker, Id<Comment> comment) {
        return new React.Command(asker, comment, Opinion.parse(type).orElseThrow());
    }
}
