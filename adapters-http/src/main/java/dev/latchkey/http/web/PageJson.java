package dev.latchkey.http.web;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.latchkey.application.workspace.Page;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A part of a list as clients see it. */
public record PageJson(@JsonValue Map<String, Object> fields) {

    /** Takes the fields as they are. */
    public PageJson {
        fields = Collections.unmodifiableMap(fields);
    }

    /** The entries by the name of their plural, and where to go on unless this is the end. */
    public static <T> PageJson of(String plural, Page<T> page, Function<T, ?> json) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put(plural, page.entries().stream().map(json).toList());
        if (page.next() != null) {
            fields.put("nextCursor", Cursor.of(page.next()));
        }
        return new PageJson(fields);
    }
}
