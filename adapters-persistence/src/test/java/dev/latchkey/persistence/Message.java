package dev.latchkey.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** One message of PostgreSQL's protocol, in either direction. */
final class Message {

    private static final char NONE = 0;
    private static final int LENGTH_BYTES = 4;

    private final char type;
    private final byte[] body;

    private Message(char type, byte[] body) {
        this.type = type;
        this.body = body;
    }

    /** The first message of a connection. */
    static Message first(DataInputStream in) throws IOException {
        return new Message(NONE, body(in));
    }

    /** Any other message. */
    static Message next(DataInputStream in) throws IOException {
        return new Message((char) in.readUnsignedByte(), body(in));
    }

    /** A letter; none for the first message of a connection. */
    char type() {
        return type;
    }

    private static byte[] body(DataInputStream in) throws IOException {
        var body = new byte[in.readInt() - LENGTH_BYTES];
        in.readFully(body);
        return body;
    }

    void writeTo(DataOutputStream out) throws IOException {
        if (type != NONE) {
            out.writeByte(type);
        }
        out.writeInt(body.length + LENGTH_BYTES);
        out.write(body);
    }

    /** One of the texts that it begins with, the first of them 0. */
    String text(int position) {
        return new String(body, UTF_8).split("\0", position + 2)[position];
    }
}
