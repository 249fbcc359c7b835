package dev.latchkey.domain.deletion;

import java.util.regex.Pattern;

/**
 * What somebody can refer to who had something deleted.
 *
 * @param value 32 letters and digits
 */
public record ReceiptId(String value) {

    /** How many letters and digits make an id. */
    public static final int LENGTH = 32;

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{" + LENGTH + "}");

    /** Fails with {@link IllegalArgumentException} on anything but 32 letters and digits. */
    public ReceiptId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A receipt id is 32 letters and digits");
        }
    }
}
