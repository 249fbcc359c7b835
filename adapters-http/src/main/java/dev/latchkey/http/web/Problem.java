package dev.latchkey.http.web;

import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a caller is told when something is not done.
 *
 * @param code stable, for programs
 * @param message for people; a client library shows it
 * @param detail more for people, where {@code message} is fixed by the published API and does not say enough
 * @param operation where to ask what came of it, where that is open
 */
public record Problem(
        HttpStatus status,
        String code,
        String message,
        @Nullable String detail,
        @Nullable String operation) {

    Problem(HttpStatus status, String code, String message) {
        this(status, code, message, null);
    }

    Problem(HttpStatus status, String code, String message, @Nullable String detail) {
        this(status, code, message, detail, null);
    }
}
