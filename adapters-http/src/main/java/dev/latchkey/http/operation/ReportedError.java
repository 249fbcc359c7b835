package dev.latchkey.http.operation;

import dev.latchkey.http.web.Query;
import io.javalin.http.Context;
import java.util.regex.Pattern;

/**
 * What an address says went wrong; anybody can have written that address.
 *
 * @param code of a few harmless characters
 * @param description of any characters, but not of many; empty when there is none
 */
record ReportedError(String code, String description) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_'-]{1,100}");
    private static final int MAXIMUM_DESCRIPTION_LENGTH = 500;

    static ReportedError in(Context ctx) {
        var query = Query.of(ctx);
        var code = query.first("error").filter(CODE.asMatchPredicate()).orElse("UNKNOWN");
        var description = query.first("error_description").orElse("");
        return new ReportedError(
                code, description.substring(0, Math.min(description.length(), MAXIMUM_DESCRIPTION_LENGTH)));
    }
}
