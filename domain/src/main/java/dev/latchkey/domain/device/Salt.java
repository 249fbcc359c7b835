package dev.latchkey.domain.device;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What makes each token that comes from one device secret another one. Random, and no secret by itself.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Salt(String hex) {

    /** How many random bytes make a salt. */
    public static final int BYTES = 32;

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");

    /** Fails with {@link IllegalArgumentException} on anything but 64 lower-case hexadecimal digits. */
    public Salt {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("A salt is 64 lower-case hexadecimal digits");
        }
    }

    /** The salt made of {@value #BYTES} random bytes. */
    public static Salt of(byte[] random) {
        return new Salt(HexFormat.of().formatHex(random));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
