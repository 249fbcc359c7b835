package dev.latchkey.http.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** One cookie of ours: how it is found in a request, set and cleared (SR-COO-06). */
final class BrowserCookie {

    private final String beginning;
    private final String attributes;

    BrowserCookie(CookieConfig config, String cookie) {
        this.beginning = config.nameOf(cookie) + "=";
        this.attributes = config.attributes();
    }

    /**
     * What the browser presents; empty when it presents nothing, and also when it presents two, of which one would be
     * planted (SR-COO-03).
     */
    Optional<String> presentedIn(Context ctx) {
        var all = allPresentedIn(ctx);
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /**
     * Everything that is presented under our name, planted or not. Cookies are taken apart as browsers put them
     * together, at the semicolons: a parser that knows quotes would let a stray one in somebody else's cookie swallow
     * ours, or in ours hide that there are two.
     */
    List<String> allPresentedIn(Context ctx) {
        return read(ctx.req().getHeaders(Header.COOKIE).asIterator());
    }

    /** What such lines of a header present. */
    List<String> read(Iterator<String> lines) {
        var values = new ArrayList<String>(1);
        lines.forEachRemaining(line -> {
            var end = -1;
            while (end < line.length()) {
                var start = end + 1;
                end = endOfCookie(line, start);
                read(line, start, end).ifPresent(values::add);
            }
        });
        return values;
    }

    private static int endOfCookie(String line, int start) {
        var semicolon = line.indexOf(';', start);
        return semicolon < 0 ? line.length() : semicolon;
    }

    private Optional<String> read(String line, int start, int end) {
        while (start < end && isBlank(line.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(line.charAt(end - 1))) {
            end--;
        }
        return line.startsWith(beginning, start)
                ? Optional.of(withoutQuotes(line.substring(start + beginning.length(), end)))
                : Optional.empty();
    }

    /** Blanks of ASCII only: a name that begins with any other is not ours, and anybody may set it. */
    private static boolean isBlank(char character) {
        return character <= ' ';
    }

    /** One pair around the whole value, as some clients put there (contract 2.3). */
    static String withoutQuotes(String value) {
        var isQuoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return isQuoted ? value.substring(1, value.length() - 1) : value;
    }

    /** Makes the browser keep the value for so many seconds. */
    void set(Context ctx, String value, long seconds) {
        put(ctx, value + "; Max-Age=" + seconds);
    }

    /** Makes the browser keep the value until it closes. */
    void setUntilTheBrowserCloses(Context ctx, String value) {
        put(ctx, value);
    }

    /** Makes the browser forget the cookie. */
    void clear(Context ctx) {
        put(ctx, "; Max-Age=0");
    }

    private void put(Context ctx, String valueAndAge) {
        var line = beginning + valueAndAge + attributes;
        SetCookieLines.put(ctx, each -> each.startsWith(beginning), List.of(line));
    }
}
