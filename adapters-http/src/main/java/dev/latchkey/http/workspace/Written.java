package dev.latchkey.http.workspace;

import dev.latchkey.domain.workspace.Content;
import dev.latchkey.domain.workspace.Name;
import dev.latchkey.domain.workspace.Title;
import dev.latchkey.http.web.Fields;

/** What people write, in the fields of a body. */
final class Written {

    private Written() {}

    static String nameIn(Fields fields) {
        return fields.meaningful("name", Name::parse, line(Name.MAXIMUM_LENGTH));
    }

    static String titleIn(Fields fields) {
        return fields.meaningful("title", Title::parse, line(Title.MAXIMUM_LENGTH));
    }

    static String contentIn(Fields fields) {
        return fields.meaningful("content", Content::parse, text(Content.MAXIMUM_LENGTH));
    }

    private static String line(int maximumLength) {
        return text(maximumLength) + ", and no control characters";
    }

    private static String text(int maximumLength) {
        return "1 to " + maximumLength + " characters that say something";
    }
}
