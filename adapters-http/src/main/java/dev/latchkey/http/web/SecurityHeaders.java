package dev.latchkey.http.web;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;

/** What every answer says to browsers and caches, whoever writes it (SR-WEB-04, SR-COO-08). */
public final class SecurityHeaders {

    private static final HttpFields ALWAYS = HttpFields.from(
            new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store"),
            new PreEncodedHttpField(HttpHeader.PRAGMA, "no-cache"),
            new PreEncodedHttpField(HttpHeader.VARY, "Origin"),
            new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
            new PreEncodedHttpField("Referrer-Policy", "no-referrer"),
            new PreEncodedHttpField("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox"),
            new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin"));

    private static final HttpField FOR_A_YEAR =
            new PreEncodedHttpField(HttpHeader.STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains");

    private final HttpFields fields;

    /**
     * What is to be said.
     *
     * @param https whether browsers reach the service by https, and are to try nothing else for a year
     */
    public SecurityHeaders(boolean https) {
        this.fields = https ? HttpFields.build(ALWAYS).add(FOR_A_YEAR).asImmutable() : ALWAYS;
    }

    /** Says it before anything else is said, so that an answer may say otherwise. */
    Request begin(Request request, HttpFields.Mutable answer) {
        answer.add(fields);
        return request;
    }

    /** Says it once more, where all that was said was taken back. */
    public void addTo(HttpFields.Mutable answer) {
        fields.forEach(answer::put);
    }
}
