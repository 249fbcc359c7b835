package dev.latchkey.http.web;

import io.javalin.http.Context;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The name of one request, in its log lines and in its problem document: the trace id that the caller brought in a
 * {@code traceparent} header (W3C Trace Context), or a new one.
 */
final class Trace {

    private static final String KEY = "traceId";
    private static final Pattern TRACEPARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private Trace() {}

    static void begin(Context ctx) {
        MDC.put(KEY, brought(ctx.header("traceparent")));
    }

    static void end() {
        MDC.remove(KEY);
    }

    /** That of the request under way, which is answered by the thread that reads it. */
    static String current() {
        return Objects.requireNonNullElseGet(MDC.get(KEY), Trace::fresh);
    }

    static String fresh() {
        var random = ThreadLocalRandom.current();
        return HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong());
    }

    /** The id in the header; a fresh one when there is none. */
    static String brought(@Nullable String traceparent) {
        if (traceparent == null) {
            return fresh();
        }
        var matcher = TRACEPARENT.matcher(traceparent);
        return matcher.matches() ? matcher.group(1) : fresh();
    }
}
