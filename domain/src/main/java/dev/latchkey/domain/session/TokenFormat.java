package dev.latchkey.domain.session;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * How the secrets in cookies are written: a fixed prefix by which leaked ones are found, 256 random bits, and a checksum
 * by which mistyped ones are refused without a lookup (SR-TOK-01, SR-TOK-06). They hold no dot.
 */
public final class TokenFormat {

    /** How many random bytes make a secret. */
    public static final int ENTROPY_BYTES = 32;

    private static final int CHECKSUM_LENGTH = 6;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String prefix;
    private final Pattern form;

    /** The format of secrets of one kind: those with this prefix, of letters and an underscore. */
    public TokenFormat(String prefix) {
        this.prefix = prefix;
        this.form = Pattern.compile(prefix + "[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048][A-Za-z0-9_-]{6}");
    }

    /** The secret made of {@value #ENTROPY_BYTES} bytes; fails with {@link IllegalArgumentException} on any other number. */
    public String write(byte[] entropy) {
        if (entropy.length != ENTROPY_BYTES) {
            throw new IllegalArgumentException("A secret is made of " + ENTROPY_BYTES + " random bytes");
        }
        var body = prefix + BASE64.encodeToString(entropy);
        return body + checksum(body);
    }

    /** Whether {@link #write} could have made it. */
    public boolean fits(String value) {
        if (!form.matcher(value).matches()) {
            return false;
        }
        var body = value.substring(0, value.length() - CHECKSUM_LENGTH);
        return value.endsWith(checksum(body));
    }

    private static String checksum(String body) {
        var crc = new CRC32();
        crc.update(body.getBytes(US_ASCII));
        var bytes = ByteBuffer.allocate(Integer.BYTES).putInt((int) crc.getValue());
        return BASE64.encodeToString(bytes.array());
    }
}
