package dev.latchkey.http.web;

import java.time.Duration;

/** Watches what is answered. */
@FunctionalInterface
public interface AnswerWatch {

    /**
     * Called after each answer, and quick: somebody may be waiting on the same connection.
     *
     * @param method one of those that HTTP knows, or {@code OTHER}
     * @param path with names in braces for what may stand there, or {@code unknown}; never as it was asked for (SR-TOK-04)
     */
    void answered(String method, String path, int status, Duration took);
}
