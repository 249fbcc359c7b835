package dev.latchkey.domain.device;

import java.util.regex.Pattern;

/**
 * The name of a device inside the service; nobody outside ever sees it.
 *
 * @param value 32 letters and digits
 */
public record DeviceId(String value) {

    /** How many letters and digits make an id. */
    public static final int LENGTH = 32;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{" + LENGTH + "}");

    /** Fails with {@link IllegalArgumentException} on anything but 32 letters and digits. */
    public DeviceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A device id is 32 letters and digits");
        }
    }
}
