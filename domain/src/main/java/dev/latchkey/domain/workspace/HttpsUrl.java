package dev.latchkey.domain.workspace;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * An absolute address with the scheme https and a host, without the name or the password of a user.
 *
 * @param value at most 2,048 characters, all of them ASCII
 */
public record HttpsUrl(String value) {

    /** The longest address, in characters. */
    public static final int MAXIMUM_LENGTH = 2_048;

    private static final int LAST_PORT = 65_535;

    /** Fails with {@link IllegalArgumentException} on anything that {@link #parse} would refuse. */
    public HttpsUrl {
        if (!isUsable(value)) {
            throw new IllegalArgumentException("Not an https address");
        }
    }

    /** The address that was sent; empty when it is none of these. */
    public static Optional<HttpsUrl> parse(String sent) {
        return isUsable(sent) ? Optional.of(new HttpsUrl(sent)) : Optional.empty();
    }

    private static boolean isUsable(String value) {
        return value.length() <= MAXIMUM_LENGTH
                && value.chars().allMatch(character -> character < 128)
                && isOfAHost(value);
    }

    private static boolean isOfAHost(String value) {
        try {
            var uri = new URI(value);
            return "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getPort() <= LAST_PORT;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
