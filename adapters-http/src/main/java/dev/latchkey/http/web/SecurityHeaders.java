package dev.latchkey.http.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** What every answer says to browsers and caches, whoever writes it (SR-WEB-04, SR-COO-08). */
public final class SecurityHeaders {

    private static final Map<String, String> ALWAYS = Map.of(
            Header.CACHE_CONTROL, "no-store",
            Header.PRAGMA, "no-cache",
            Header.X_CONTENT_TYPE_OPTIONS, "nosniff",
            Header.REFERRER_POLICY, "no-referrer",
            Header.CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'; sandbox",
            Header.CROSS_ORIGIN_RESOURCE_POLICY, "same-origin");

    private static final String FOR_A_YEAR = "max-age=31536000; includeSubDomains";

    private final Map<String, String> headers = new LinkedHashMap<>(ALWAYS);

    /**
     * What is to be said.
     *
     * @param https whether browsers reach the service by https, and are to try nothing else for a year
     */
    public SecurityHeaders(boolean https) {
        if (https) {
            headers.put(Header.STRICT_TRANSPORT_SECURITY, FOR_A_YEAR);
        }
    }

    /** Says it before anything else is said, so that an answer may say otherwise. */
    void begin(Context ctx) {
        addTo(ctx::header);
    }

    /** Says it by whatever sets a header. */
    void addTo(BiConsumer<String, String> answer) {
        headers.forEach(answer);
    }
}
