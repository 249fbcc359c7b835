package dev.latchkey.http.web;

import com.google.common.net.InetAddresses;
import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * All network addresses that begin with the same bits.
 *
 * @param first of them
 * @param length how many bits are the same
 */
record AddressRange(InetAddress first, int length) {

    private static final Pattern FORM = Pattern.compile("(?<address>[^/]++)(?:/(?<length>[1-9][0-9]{0,2}))?");

    /** An address, or a range such as {@code 10.0.0.0/8}; fails with {@link IllegalArgumentException} on all else. */
    static AddressRange of(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw refusal(text, "it must be an address, or a range such as 10.0.0.0/8 or 2001:db8::/32");
        }
        var first = parse(parts.group("address")).orElseThrow(() -> refusal(text, "it names no address"));
        var length = parts.group("length") == null ? bitsOf(first) : Integer.parseInt(parts.group("length"));
        if (length > bitsOf(first)) {
            throw refusal(text, "such an address has " + bitsOf(first) + " bits only");
        }
        if (!prefix(first, length).shiftLeft(bitsOf(first) - length).equals(prefix(first, bitsOf(first)))) {
            throw refusal(text, "its address is not the first of the range");
        }
        return new AddressRange(first, length);
    }

    /**
     * The address that a text names, without ever looking up a name; empty when it names none. An IPv4 address in the
     * clothes of IPv6 is the IPv4 address.
     */
    static Optional<InetAddress> parse(String text) {
        return text.indexOf('%') < 0 && InetAddresses.isInetAddress(text)
                ? Optional.of(InetAddresses.forString(text))
                : Optional.empty();
    }

    boolean contains(InetAddress address) {
        return bitsOf(address) == bitsOf(first) && prefix(address, length).equals(prefix(first, length));
    }

    private static BigInteger prefix(InetAddress address, int length) {
        return new BigInteger(1, address.getAddress()).shiftRight(bitsOf(address) - length);
    }

    private static int bitsOf(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }

    private static IllegalArgumentException refusal(String text, String reason) {
        return new IllegalArgumentException("Trusted proxy \"" + text + "\" is refused: " + reason);
    }
}
