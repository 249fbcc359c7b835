package dev.latchkey.domain.device;

import java.util.regex.Pattern;

/**
 * The SHA-256 of a device secret: enough to find its device, useless to whoever reads the database (SR-TOK-02).
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record DeviceSecretHash(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** Fails with {@link IllegalArgumentException} on anything but 64 lower-case hexadecimal digits. */
    public DeviceSecretHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("A device secret hash is 64 lower-case hexadecimal digits");
        }
    }
}
