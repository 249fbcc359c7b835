package dev.latchkey.http.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.Header;
import org.jspecify.annotations.Nullable;

/** Says in a header where a browser is to go next. */
public final class Location {

    private Location() {}

    /** Names the target, if there is one, with everything escaped that is not visible ASCII. */
    public static void set(Context ctx, @Nullable String target) {
        if (target != null) {
            ctx.header(Header.LOCATION, escaped(target));
        }
    }

    private static String escaped(String target) {
        var escaped = new StringBuilder();
        for (var octet : target.getBytes(UTF_8)) {
            if (octet > ' ' && octet < 0x7f) {
                escaped.append((char) octet);
            } else {
                escaped.append("%%%02X".formatted(octet & 0xff));
            }
        }
        return escaped.toString();
    }
}
