package dev.latchkey.http.origin;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hosts and ports that look alike.
 *
 * @param port null for the usual port of whatever scheme it is
 */
record AuthorityPattern(Wildcard host, @Nullable Wildcard port) {

    private static final Pattern FORM =
            Pattern.compile("(?<host>(?:[A-Za-z0-9_*?-]++\\.)*+[A-Za-z0-9_*?-]++)(?::(?<port>[1-9*?][0-9*?]{0,4}))?");

    /** Meant for addresses, and therefore not to be met by a name such as {@code 192.168.evil.example}. */
    private static final Pattern NUMERIC = Pattern.compile("[0-9.*?]++");

    private static final Pattern BEGINS_WITH_NUMBER = Pattern.compile("[0-9]++\\..*");

    static AuthorityPattern of(PatternText text) {
        var parts = FORM.matcher(text.authority());
        if (!parts.matches()) {
            throw text.refusal("its host or port is missing or malformed");
        }
        var port = parts.group("port");
        return new AuthorityPattern(
                new Wildcard(parts.group("host").toLowerCase(Locale.ROOT)), port == null ? null : new Wildcard(port));
    }

    boolean matches(Address address) {
        return host.matches(address.host().name())
                && (!isNumeric() || address.host().isIpv4())
                && (port == null ? address.hasUsualPort() : port.matches(Integer.toString(address.port())));
    }

    /** Whether strangers could have a host that matches. */
    boolean isTooWide() {
        var pattern = host.pattern();
        if (!Wildcard.isIn(pattern)) {
            return false;
        }
        return isNumeric() ? !BEGINS_WITH_NUMBER.matcher(pattern).matches() : !endsInDomain(pattern);
    }

    private boolean isNumeric() {
        return NUMERIC.matcher(host.pattern()).matches();
    }

    /** Counts whole labels only: {@code evil-example.com} is not below {@code example.com}. */
    private static boolean endsInDomain(String pattern) {
        var dot = pattern.indexOf('.', Wildcard.lastIn(pattern));
        var domain = dot < 0 ? "" : pattern.substring(dot + 1);
        return domain.contains(".") || domain.equals("localhost");
    }
}
