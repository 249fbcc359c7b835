package dev.latchkey.http.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Locale;

/**
 * Reads the body of a request: its size, its media type, its syntax. What is in it is for {@link Fields} to judge
 * (contract 1.3).
 */
final class RequestBody {

    /** The largest body that is read, in bytes. */
    static final int MAXIMUM_BYTES = 64 * 1024;

    /** As much of a larger body is read and thrown away, in bytes, so that its sender gets to see the answer. */
    private static final long MAXIMUM_DISCARDED_BYTES = 64L * 1024 * 1024;

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ObjectMapper json;

    RequestBody(ObjectMapper json) {
        this.json = json;
    }

    /** The body of a call that takes JSON; a missing node when there is none. */
    JsonNode read(Context ctx) {
        return read(ctx, List.of(JSON));
    }

    /** The body of a call that takes forms as well, whose values are all strings. */
    JsonNode readFormOrJson(Context ctx) {
        return read(ctx, List.of(FORM, JSON));
    }

    private JsonNode read(Context ctx, List<String> allowed) {
        var bytes = bytesOf(ctx);
        var contentType = ctx.header(Header.CONTENT_TYPE); // as sent: Jetty itself fails on a charset it does not know
        if (bytes.length == 0 || contentType == null) {
            return MissingNode.getInstance();
        }
        var mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!allowed.contains(mediaType)) {
            throw new Rejected(Problems.unsupportedMediaType(mediaType, allowed));
        }
        return mediaType.equals(FORM) ? form(bytes) : json(bytes);
    }

    /** What the bytes say as JSON. */
    JsonNode json(byte[] bytes) {
        try {
            var value = json.readTree(textOf(bytes));
            if (!value.isMissingNode()) {
                return value;
            }
        } catch (IOException notJson) {
            // told below, like the body that holds nothing but blanks
        }
        throw new Rejected(Problems.invalidJson());
    }

    /** JSON is UTF-8 (RFC 8259, section 8.1); a byte order mark at its beginning may be there, and is no part of it. */
    private static String textOf(byte[] bytes) throws CharacterCodingException {
        var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** What the bytes say as a form. */
    JsonNode form(byte[] bytes) {
        var fields = json.createObjectNode();
        for (var pair : new String(bytes, UTF_8).split("&", -1)) {
            var nameAndValue = pair.split("=", 2);
            if (!pair.isEmpty()) {
                fields.put(decoded(nameAndValue[0]), nameAndValue.length == 2 ? decoded(nameAndValue[1]) : "");
            }
        }
        return fields;
    }

    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded, UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new Rejected(Problems.invalidForm());
        }
    }

    /** Throws away what was not read, so that its sender gets to see the answer. */
    void discard(Context ctx) {
        try (var body = ctx.bodyInputStream()) {
            body.skip(MAXIMUM_DISCARDED_BYTES);
        } catch (IOException cutOff) {
            // then there is no more of it
        }
    }

    private static byte[] bytesOf(Context ctx) {
        try (var body = ctx.bodyInputStream()) {
            var bytes = body.readNBytes(MAXIMUM_BYTES + 1);
            if (bytes.length > MAXIMUM_BYTES) {
                body.skip(MAXIMUM_DISCARDED_BYTES);
                throw new Rejected(Problems.bodyTooLarge(MAXIMUM_BYTES));
            }
            return bytes;
        } catch (IOException cutOff) {
            throw new Rejected(Problems.incompleteBody());
        }
    }
}
