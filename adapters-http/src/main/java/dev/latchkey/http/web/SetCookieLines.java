package dev.latchkey.http.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The lines of an answer that tell browsers which cookies to keep. */
final class SetCookieLines {

    private SetCookieLines() {}

    /** In the place of earlier lines for the same cookies: browsers are told once what to keep, and in one order. */
    static void put(Context ctx, Predicate<String> earlier, List<String> lines) {
        var all = new ArrayList<>(ctx.res().getHeaders(Header.SET_COOKIE));
        var place = all.stream().filter(earlier).findFirst().map(all::indexOf).orElseGet(all::size);
        all.removeIf(earlier);
        all.addAll(place, lines);
        ctx.res().setHeader(Header.SET_COOKIE, null);
        all.forEach(line -> ctx.res().addHeader(Header.SET_COOKIE, line));
    }
}
