package dev.latchkey.http.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.html.HtmlEscapers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** The page that tells people what went wrong: one file, in which nothing can run and to which nothing can be added. */
final class ErrorPage {

    private static final String STYLE_BEGINS = "<style>";
    private static final String STYLE_ENDS = "</style>";

    private final String form = read("error.html");

    /** The page about an error. */
    String about(ReportedError error) {
        return form.replace("{code}", escaped(error.code())).replace("{description}", escaped(error.description()));
    }

    /** What a browser may do with the page: show it in the one style that is in it (SR-WEB-04). */
    String policy() {
        return "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"
                .formatted(hashOf(style()));
    }

    private String style() {
        return form.substring(form.indexOf(STYLE_BEGINS) + STYLE_BEGINS.length(), form.indexOf(STYLE_ENDS));
    }

    private static String escaped(String text) {
        return HtmlEscapers.htmlEscaper().escape(text);
    }

    private static String hashOf(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static String read(String resource) {
        try (var in = Objects.requireNonNull(ErrorPage.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
