package dev.latchkey.http.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;

class TrustedOriginsPropertiesTest {

    private static final String HERE = "http://good-host:8080";

    private static final int TRIES = 10_000;

    /** What attacks on readers of URLs are made of. */
    private static final String PIECES =
            "/|/|/|\\|.|..|:|@|?|#|%2f|%5C|%2e|%00|%25|%|[|]|*|a|path|good-host|good-host:8080"
                    + "|:8080|:443|evil.example|a.example.test|.example.test|192.168.|1.2|javascript:|http:|https://"
                    + "| |\t|\n|\u00FC|\u3002|\uFF0F|\uD83D";

    private static final TrustedOrigins ORIGINS =
            TrustedOrigins.of(HERE, List.of("https://*.example.test", "192.168.*.*", "myapp://host/path"));

    /** Scheme, host and port as they may be once read by a browser; the app's URLs go to the app whatever follows. */
    private static final Pattern TRUSTED =
            Pattern.compile("http://good-host:8080|https://[a-z0-9._-]+\\.example\\.test(?::443)?"
                    + "|(?:https?|myapp)://192\\.168(?:\\.[0-9]{1,3}){2}(?::80|:443)?|myapp://host");

    private static final Pattern SPECIAL = Pattern.compile(
            "(https?):[/\\\\]*(?:[^/\\\\?#]*@)?([^/\\\\?#]*).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    @Property
    @Tag("SR-WEB-07")
    void noTextLeadsAway(@ForAll String text) {
        assertThat(leadsAway(text)).isFalse();
    }

    @Property
    @Tag("SR-WEB-02")
    void noTextIsTrusted(@ForAll String text) {
        assertThat(ORIGINS.trusts(text)).isFalse();
    }

    @Property(tries = TRIES)
    @Tag("SR-WEB-07")
    void noRedirectLeadsAway(@ForAll("urls") String url) {
        assertThat(leadsAway(url)).isFalse();
    }

    @Property(tries = TRIES)
    @Tag("SR-WEB-07")
    void noPathLeadsAway(@ForAll("paths") String path) {
        assertThat(leadsAway(path)).isFalse();
    }

    @Property(tries = TRIES)
    @Tag("SR-WEB-02")
    void noOtherOriginIsTrusted(@ForAll("urls") String url) {
        assertThat(ORIGINS.trusts(url) && !originIn(url).matches(TRUSTED.pattern()))
                .isFalse();
    }

    @Property(tries = TRIES)
    @Tag("SR-WEB-02")
    void anyTextMakesAPatternOrAComplaint(@ForAll("urls") String pattern) {
        try {
            var origins = TrustedOrigins.of(HERE, List.of(pattern));
            assertThat(pattern.contains("evil.example") || !origins.trusts("https://evil.example"))
                    .isTrue();
            assertThat(origins.trustsRedirect("javascript:alert(1)")).isFalse();
        } catch (IllegalArgumentException complaint) {
            assertThat(complaint).hasMessageContaining("\"" + pattern + "\"");
        }
    }

    @Provide
    Arbitrary<String> urls() {
        var beginning = Arbitraries.of(
                "http://good-host:8080|http://|https://|HTTP:|https:/|//|myapp://host/path|myapp://|".split("\\|", -1));
        return beginning.flatMap(first -> pieces().list().ofMaxSize(6).map(rest -> first + String.join("", rest)));
    }

    @Provide
    Arbitrary<String> paths() {
        return pieces().list().ofMaxSize(10).map(rest -> "/" + String.join("", rest));
    }

    private static Arbitrary<String> pieces() {
        var known = Arbitraries.of(PIECES.split("\\|", -1));
        return Arbitraries.frequencyOf(
                Tuple.of(9, known), Tuple.of(1, Arbitraries.strings().ofLength(1)));
    }

    /** Compares with two independent readers: a browser at its most forgiving, and the JDK. */
    private static boolean leadsAway(String target) {
        if (!ORIGINS.trustsRedirect(target)) {
            return false;
        }
        return !originIn(target).matches(TRUSTED.pattern()) || !isTrustedByTheJdk(target);
    }

    /** Strips and drops what browsers strip and drop, and reads backslashes as slashes, in whatever number. */
    private static String originIn(String url) {
        var seen = url.replaceAll("[\t\n\r]", "").replaceAll("^[\0- ]+|[\0- ]+$", "");
        if (seen.matches("(?s)[/\\\\]{2}.*")) {
            return originIn("http:" + seen);
        }
        if (seen.startsWith("/")) {
            return HERE;
        }
        var special = SPECIAL.matcher(seen);
        return special.matches()
                ? (special.group(1) + "://" + special.group(2)).toLowerCase(Locale.ROOT)
                : seen.replaceFirst("(?s)^(myapp://)(?:[^/?#@]*@)?(host|192\\.168[0-9.]*)(?:[/?#].*)?$", "$1$2");
    }

    private static boolean isTrustedByTheJdk(String target) {
        try {
            var uri = new URI(HERE).resolve(new URI(target));
            return uri.getHost() != null
                    && (uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()))
                            .toLowerCase(Locale.ROOT)
                            .matches(TRUSTED.pattern());
        } catch (URISyntaxException _) {
            return true;
        }
    }
}
