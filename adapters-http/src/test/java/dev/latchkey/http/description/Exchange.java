package dev.latchkey.http.description;

import dev.latchkey.http.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A request and what it was answered.
 *
 * @param method empty, like the path, when what was sent is no request
 * @param path as it was sent, without the query
 * @param sentType what the body was said to be; empty when nothing was said
 * @param sent the body; empty when there was none, or when it is not known
 */
public record Exchange(String method, String path, String sentType, String sent, Answer answer) {

    private static final Pattern REQUEST_LINE = Pattern.compile("(\\S+) ([^\\s?]+)(?:\\?\\S*)? HTTP/1\\.[01]");
    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)content-length:\\s*(\\d{1,9})");
    private static final String HEAD_ENDS = "\r\n\r\n";

    /** The exchange that this answer, the so many-eth on a connection, belongs to. */
    public static Exchange onWire(String text, int number, Answer answer) {
        var lines = requestLines(text);
        var request = REQUEST_LINE.matcher(number < lines.size() ? lines.get(number) : "");
        return request.matches()
                ? new Exchange(request.group(1), request.group(2), "", "", answer)
                : new Exchange("", "", "", "", answer);
    }

    /** The first lines of the requests in it, one after the other, as far as it is clear where each ends. */
    private static List<String> requestLines(String text) {
        var lines = new ArrayList<String>();
        for (var from = 0; from < text.length(); ) {
            var headEnd = text.indexOf(HEAD_ENDS, from);
            var head = headEnd < 0 ? text.substring(from) : text.substring(from, headEnd);
            lines.add(head.split("\r\n", 2)[0]);
            var length = CONTENT_LENGTH.matcher(head);
            from = headEnd < 0
                    ? text.length()
                    : headEnd + HEAD_ENDS.length() + (length.find() ? Integer.parseInt(length.group(1)) : 0);
        }
        return lines;
    }

    /** That the description says otherwise. */
    AssertionError isNot(Place described, String complaint) {
        return new AssertionError("%s %s was answered %d\n%s\nbut in docs/api/openapi.yaml %s %s"
                .formatted(method, path, answer.status(), answer.body(), described, complaint));
    }
}
