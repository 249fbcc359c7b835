package dev.latchkey.http.web;

import dev.latchkey.application.workspace.Paging;
import dev.latchkey.application.workspace.Paging.Mark;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which part of a list a query asks for. */
final class ListQuery {

    private static final int LIMIT_UNLESS_SAID = 50;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private ListQuery() {}

    static Paging pagingOf(Fields query) {
        var limit = query.has("limit")
                ? query.meaningful("limit", ListQuery::limit, "a number from 1 to " + Paging.MAXIMUM_LIMIT)
                : "";
        var cursor = query.has("cursor") ? query.meaningful("cursor", Cursor::parse, "a cursor of this list") : "";
        return new Paging(limit(limit).orElse(LIMIT_UNLESS_SAID), markAt(cursor));
    }

    private static @Nullable Mark markAt(String cursor) {
        return Cursor.parse(cursor).orElse(null);
    }

    private static Optional<Integer> limit(String text) {
        return Optional.of(text)
                .filter(digits -> NUMBER.matcher(digits).matches())
                .map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= Paging.MAXIMUM_LIMIT);
    }
}
