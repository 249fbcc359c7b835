package dev.latchkey.http.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** One cookie of ours: how it is found in a request, set and cleared (SR-COO-06). */
final class BrowserCookie {

    private final String name;
    private final String attributes;

    BrowserCookie(CookieConfig config, String cookie) {
        this.name = config.nameOf(cookie);
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
        return read(Collections.list(ctx.req().getHeaders(Header.COOKIE)));
    }

    /** What such lines of a header present. */
    List<String> read(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.split(";", -1)))
                .map(BrowserCookie::withoutBlanks)
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> withoutQuotes(cookie.substring(name.length() + 1)))
                .toList();
    }

    /** Blanks of ASCII only: a name that begins with any other is not ours, and anybody may set it. */
    private static String withoutBlanks(String cookie) {
        return cookie.trim();
    }

    /** One pair around the whole value, as some clients put there (contract 2.3). */
    private static String withoutQuotes(String value) {
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

    /** In the place of an earlier line for the same cookie: browsers are told once what to keep, and in one order. */
    private void put(Context ctx, String valueAndAge) {
        var line = name + "=" + valueAndAge + attributes;
        var lines = new ArrayList<>(ctx.res().getHeaders(Header.SET_COOKIE));
        lines.replaceAll(each -> each.startsWith(name + "=") ? line : each);
        if (!lines.contains(line)) {
            lines.add(line);
        }
        ctx.res().setHeader(Header.SET_COOKIE, null);
        lines.forEach(each -> ctx.res().addHeader(Header.SET_COOKIE, each));
    }
}
