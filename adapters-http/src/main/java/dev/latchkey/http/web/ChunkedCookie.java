package dev.latchkey.http.web;

import static java.util.stream.Collectors.joining;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A cookie of ours that may be too long for one: then it is cut into pieces, whose names end in their numbers (contract
 * 4). Its values need no escaping.
 */
final class ChunkedCookie {

    /** Of a line that sets a cookie; a little less than what every browser takes (SR-COO-04). */
    private static final int LONGEST_LINE = 4_050;

    /** Half of what the headers of a request may have together: a browser that is told more could not call us any more. */
    private static final int LONGEST_VALUE = 8 * 1024;

    private static final int MOST_PIECES = 10;

    private final String name;
    private final String attributes;
    private final Pattern names;

    ChunkedCookie(CookieConfig config, String cookie) {
        this.name = config.nameOf(cookie);
        this.attributes = config.attributes();
        this.names = Pattern.compile(Pattern.quote(name) + "(?:\\.[0-9])?");
    }

    /**
     * What the browser presents: in one piece, or else all pieces in their order. Empty when it presents nothing, and also
     * when it presents a piece twice, of which one would be planted (SR-COO-03).
     */
    Optional<String> presentedIn(Context ctx) {
        return isMentionedIn(ctx) ? read(linesOf(ctx)) : Optional.empty();
    }

    /** What such lines of a header present. */
    Optional<String> read(List<String> lines) {
        var pieces = piecesIn(lines);
        if (pieces.isEmpty() || !pieces.stream().map(Piece::name).allMatch(new HashSet<String>()::add)) {
            return Optional.empty();
        }
        var first = pieces.getFirst();
        return Optional.of(
                first.name().equals(name)
                        ? first.value()
                        : pieces.stream().map(Piece::value).collect(joining()));
    }

    /** Most requests have nothing of it, and are looked at no closer. */
    private boolean isMentionedIn(Context ctx) {
        for (var lines = ctx.req().getHeaders(Header.COOKIE); lines.hasMoreElements(); ) {
            if (lines.nextElement().contains(name)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> linesOf(Context ctx) {
        return Collections.list(ctx.req().getHeaders(Header.COOKIE));
    }

    /** In the order of their numbers, and before them the one that has none. */
    private List<Piece> piecesIn(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.split(";", -1)))
                .map(String::trim)
                .flatMap(cookie -> pieceIn(cookie).stream())
                .sorted(Comparator.comparing(Piece::name))
                .toList();
    }

    private Optional<Piece> pieceIn(String cookie) {
        var end = cookie.indexOf('=');
        return end >= 0 && isOurs(cookie.substring(0, end))
                ? Optional.of(
                        new Piece(cookie.substring(0, end), BrowserCookie.withoutQuotes(cookie.substring(end + 1))))
                : Optional.empty();
    }

    private boolean isOurs(String someName) {
        return names.matcher(someName).matches();
    }

    /** Makes the browser keep the value for so many seconds, and nothing of an earlier one. */
    void set(Context ctx, String value, long seconds) {
        put(ctx, value, "; Max-Age=" + seconds);
    }

    /** Makes the browser keep the value until it closes, and nothing of an earlier one. */
    void setUntilTheBrowserCloses(Context ctx, String value) {
        put(ctx, value, "");
    }

    /** Makes the browser forget the cookie, whether it presents one or not. */
    void clear(Context ctx) {
        put(ctx, Stream.concat(Stream.of(name), namesIn(ctx)), Stream.of());
    }

    /** Makes the browser forget what it presents of the cookie. */
    void clearPresented(Context ctx) {
        if (isMentionedIn(ctx)) {
            put(ctx, namesIn(ctx), Stream.of());
        }
    }

    private void put(Context ctx, String value, String age) {
        var pieces = cut(value, age);
        var kept = pieces.stream().map(Piece::name).toList();
        put(
                ctx,
                namesIn(ctx).filter(presented -> !kept.contains(presented)),
                pieces.stream().map(piece -> piece.name() + "=" + piece.value() + age + attributes));
    }

    private void put(Context ctx, Stream<String> cleared, Stream<String> set) {
        var clearing = cleared.distinct().map(each -> each + "=; Max-Age=0" + attributes);
        SetCookieLines.put(
                ctx,
                line -> isOurs(line.substring(0, line.indexOf('='))),
                Stream.concat(clearing, set).toList());
    }

    private Stream<String> namesIn(Context ctx) {
        return piecesIn(linesOf(ctx)).stream().map(Piece::name);
    }

    /** In no piece at all what is too long: whoever looks for it has to do without. */
    private List<Piece> cut(String value, String age) {
        var length = LONGEST_LINE - (name + ".99=" + age + attributes).length();
        if (value.length() > LONGEST_VALUE || value.length() > MOST_PIECES * length) {
            return List.of();
        }
        if (value.length() <= length) {
            return List.of(new Piece(name, value));
        }
        return IntStream.rangeClosed(0, (value.length() - 1) / length)
                .mapToObj(number -> new Piece(
                        name + "." + number,
                        value.substring(number * length, Math.min((number + 1) * length, value.length()))))
                .toList();
    }

    private record Piece(String name, String value) {}
}
