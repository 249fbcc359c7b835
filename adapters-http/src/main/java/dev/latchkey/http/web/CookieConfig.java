package dev.latchkey.http.web;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How our cookies are named and whom browsers send them to (SR-COO-01, SR-COO-02).
 *
 * @param prefix what the names begin with
 * @param secure whether browsers send them over https only
 * @param sameSite whether browsers send them along with requests that other sites begin
 * @param domain a domain whose hosts all get them; null keeps them to the one host that set them
 */
public record CookieConfig(
        String prefix,
        boolean secure,
        SameSite sameSite,
        @Nullable String domain) {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern HOST =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]*[a-z0-9])?");

    /** Fails with {@link IllegalArgumentException} on what browsers would reject. */
    public CookieConfig {
        require(TOKEN.matcher(prefix).matches(), "must be made of the characters of a cookie name");
        require(!prefix.startsWith("__"), "must not begin with __, to which browsers give a meaning");
        require(secure || sameSite != SameSite.NONE, "none needs an https base URL");
        require(domain == null || HOST.matcher(domain).matches(), "must be a host name such as example.com");
    }

    /** Cookies that nothing was set about. */
    public static CookieConfig standard(boolean secure) {
        return new CookieConfig("latchkey", secure, SameSite.LAX, null);
    }

    /** The same cookies under names that begin otherwise. */
    public CookieConfig withPrefix(String otherPrefix) {
        return new CookieConfig(otherPrefix, secure, sameSite, domain);
    }

    /** The same cookies, sent along otherwise. */
    public CookieConfig withSameSite(SameSite otherSameSite) {
        return new CookieConfig(prefix, secure, otherSameSite, domain);
    }

    /** The same cookies for all hosts of a domain. */
    public CookieConfig withDomain(String sharedDomain) {
        return new CookieConfig(prefix, secure, sameSite, sharedDomain);
    }

    /** The name under which browsers keep a cookie of ours. */
    public String nameOf(String cookie) {
        var name = prefix + "." + cookie;
        if (!secure) {
            return name;
        }
        return (domain == null ? "__Host-" : "__Secure-") + name;
    }

    /** What follows {@code Max-Age} in a line that sets or clears a cookie. */
    String attributes() {
        return (domain == null ? "" : "; Domain=" + domain)
                + "; Path=/; HttpOnly"
                + (secure ? "; Secure" : "")
                + "; SameSite="
                + sameSite.attribute();
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    /** When browsers send a cookie along with requests that another site begins. */
    public enum SameSite {
        /** Never. */
        STRICT,
        /** When the person follows a link. */
        LAX,
        /** Always. */
        NONE;

        private String attribute() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }
}
