package dev.latchkey.http.origin;

import java.net.Inet6Address;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The host of a URL, spelled in the one way by which it can be compared.
 *
 * @param name a domain name in lower-case ASCII, an IPv4 address of four numbers, an IPv6 address in brackets, or
 *     nothing
 */
record Host(String name) {

    /** An app's URL need not name a host. */
    static final Host NONE = new Host("");

    private static final int MAXIMUM_LENGTH = 253;

    private static final Pattern DOMAIN = Pattern.compile("(?:[A-Za-z0-9_-]++\\.)*+[A-Za-z0-9_-]++");

    /** Browsers take a host that ends so for an IPv4 address, however short or octal. */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]++|0[xX][0-9A-Fa-f]*+)");

    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";

    private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");

    private static final Pattern IPV6 = Pattern.compile("\\[([0-9A-Fa-f.]*:[0-9A-Fa-f:.]*+)]");

    /** Empty for what browsers rewrite, or refuse, before they look it up. */
    static Optional<Host> parse(String text) {
        if (text.length() > MAXIMUM_LENGTH) {
            return Optional.empty();
        }
        var ipv6 = IPV6.matcher(text);
        return ipv6.matches() ? parseIpv6(ipv6.group(1)) : parseName(text);
    }

    boolean isIpv4() {
        return IPV4.matcher(name).matches();
    }

    private static Optional<Host> parseName(String text) {
        return Optional.of(text)
                .filter(host -> DOMAIN.matcher(host).matches())
                .map(host -> new Host(host.toLowerCase(Locale.ROOT)))
                .filter(host ->
                        host.isIpv4() || !ENDS_IN_NUMBER.matcher(host.name()).matches());
    }

    private static Optional<Host> parseIpv6(String literal) {
        try {
            return Optional.of(new Host("[" + Inet6Address.ofLiteral(literal).getHostAddress() + "]"));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
