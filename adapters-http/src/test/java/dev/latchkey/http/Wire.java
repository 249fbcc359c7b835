package dev.latchkey.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.http.description.ApiDescription;
import dev.latchkey.http.description.Exchange;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;

/** A connection that sends what no decent client would. */
public final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int HEXADECIMAL = 16;
    private static final int NO_CONTENT = 204;

    private final Socket socket;
    private final InputStream in;
    private final StringBuilder sent = new StringBuilder();
    private int answers;
    private boolean expectsBody = true;
    private boolean heard = true;

    Wire(int port) {
        try {
            this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
            this.socket.setSoTimeout(PATIENCE_MILLIS);
            this.in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sends the lines of a request, and the empty one that ends its headers. */
    public Wire send(String... lines) {
        expectsBody = !lines[0].startsWith("HEAD ");
        return sendExactly(String.join("\r\n", lines) + "\r\n\r\n");
    }

    /** Sends these characters, each as one byte, and nothing else. */
    public Wire sendExactly(String text) {
        sent.append(text);
        try {
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        } catch (IOException notListenedToTheEnd) {
            heard = false; // the answer may be there all the same; if it is not, that shows when it is received
        }
        return this;
    }

    /** Whether the other side has listened to all that was sent. */
    public boolean isHeard() {
        return heard;
    }

    /** Sends nothing any more, but still listens. */
    public Wire hangUp() {
        try {
            socket.shutdownOutput();
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The next answer. */
    public Answer receive() {
        try {
            var status = Integer.parseInt(line().split(" ", 3)[1]);
            var headers = headers();
            var body = status == NO_CONTENT ? new byte[0] : body(headers);
            var answer = new Answer(status, headers, Answer.text(body));
            ApiDescription.PUBLISHED.check(Exchange.onWire(sent.toString(), answers++, answer));
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The word that the body is waited for. */
    public void receiveContinue() {
        try {
            assertThat(line()).isEqualTo("HTTP/1.1 100 Continue");
            assertThat(line()).isEmpty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Whether the other side has hung up, with nothing more to say. */
    public boolean isOver() {
        try {
            return in.read() < 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Entry<String, String>> headers() throws IOException {
        var headers = new ArrayList<Entry<String, String>>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var nameAndValue = line.split(":", 2);
            headers.add(Answer.entry(nameAndValue[0], nameAndValue[1].strip()));
        }
        return headers;
    }

    private byte[] body(List<Entry<String, String>> headers) throws IOException {
        if (!expectsBody) {
            return new byte[0];
        }
        var length = headers.stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Content-Length"))
                .mapToInt(header -> Integer.parseInt(header.getValue()))
                .findFirst();
        if (length.isPresent()) {
            return in.readNBytes(length.getAsInt());
        }
        return headers.contains(Answer.entry("Transfer-Encoding", "chunked")) ? chunks() : in.readAllBytes();
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var length = chunkLength(); length > 0; length = chunkLength()) {
            body.write(in.readNBytes(length));
            assertThat(line()).isEmpty();
        }
        assertThat(line()).isEmpty();
        return body.toByteArray();
    }

    private int chunkLength() throws IOException {
        return Integer.parseInt(line(), HEXADECIMAL);
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException("The other side hung up after: " + line.toString(ISO_8859_1));
            }
            line.write(octet);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }
}
