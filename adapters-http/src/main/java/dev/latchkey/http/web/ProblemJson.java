package dev.latchkey.http.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A problem document (RFC 9457), with the {@code code} and {@code message} that the client library reads. */
record ProblemJson(
        String type,
        String title,
        int status,
        String detail,
        String traceId,
        String code,
        String message,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String operation) {

    static final String CONTENT_TYPE = "application/problem+json";

    static ProblemJson of(Problem problem, String traceId) {
        var name = problem.code().toLowerCase(Locale.ROOT).replace('_', '-');
        return new ProblemJson(
                "urn:latchkey:problem:" + name,
                problem.status().getMessage(),
                problem.status().getCode(),
                problem.detail() == null ? problem.message() : problem.detail(),
                traceId,
                problem.code(),
                problem.message(),
                problem.operation());
    }
}
