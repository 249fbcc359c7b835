package dev.latchkey.http.origin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which web origins may act for our users, and where they may be sent (contract 8.3, 8.4).
 *
 * <p>Whatever two readers could understand differently is refused.
 */
public final class TrustedOrigins {

    /** A browser cuts a longer Referer down to its origin. */
    private static final int MAXIMUM_LENGTH = 4096;

    /** Browsers encode everything else before they send an Origin or a Referer. */
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]++");

    private final List<OriginPattern> patterns;

    private TrustedOrigins(List<OriginPattern> patterns) {
        this.patterns = patterns;
    }

    /**
     * Trusts the origin of the base URL and whatever matches a pattern.
     *
     * <p>A pattern without a port means the usual one; only {@code :*} means any.
     *
     * @throws IllegalArgumentException quoting the base URL or pattern that makes no sense or is too wide
     */
    public static TrustedOrigins of(String baseUrl, List<String> patterns) {
        var own = Stream.<OriginPattern>of(ExactOrigin.ofBaseUrl(baseUrl));
        return new TrustedOrigins(
                Stream.concat(own, patterns.stream().map(OriginPattern::of)).toList());
    }

    /** Whether the value of an Origin header, or the URL of a Referer header, is of a trusted origin. */
    public boolean trusts(String origin) {
        return origin.length() <= MAXIMUM_LENGTH
                && VISIBLE_ASCII.matcher(origin).matches()
                && Address.parse(origin).filter(this::isTrusted).isPresent();
    }

    /** Whether a browser may be sent to this path on our own origin, or to this absolute URL. */
    public boolean trustsRedirect(String target) {
        return encodedLength(target) <= MAXIMUM_LENGTH
                && RedirectTarget.parse(target).filter(this::isTrusted).isPresent();
    }

    /** As it stands in a header, where three characters take the place of an octet that is not visible ASCII. */
    private static int encodedLength(String target) {
        var length = 0;
        for (var octet : target.getBytes(UTF_8)) {
            length += octet > ' ' && octet < 0x7f ? 1 : 3;
        }
        return length;
    }

    private boolean isTrusted(RedirectTarget target) {
        return switch (target) {
            case RedirectTarget.Here _ -> true;
            case RedirectTarget.Elsewhere(var address) -> isTrusted(address);
        };
    }

    private boolean isTrusted(Address address) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(address));
    }
}
