package dev.latchkey.security.account;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.CachingJWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.OutageTolerantJWKSetSource;
import com.nimbusds.jose.jwk.source.RateLimitedJWKSetSource;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.latchkey.application.Overloaded;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys that a provider publishes. They are kept for minutes, and for hours while it does not answer; a key that is
 * not among them is looked for anew, but only so often, or else whoever makes up names of keys could have us flood it.
 */
final class ProviderKeys implements JWKSource<SecurityContext> {

    /** How long keys are used before they are downloaded again. */
    static final Duration KEPT = Duration.ofMinutes(5);

    /** How long keys are used that cannot be downloaded again. */
    static final Duration KEPT_IN_AN_OUTAGE = Duration.ofHours(4);

    /** In so much time there are two downloads at most, successful or not. */
    static final Duration BETWEEN_DOWNLOADS = Duration.ofSeconds(30);

    private static final Duration PATIENCE_WITH_OTHERS = Duration.ofSeconds(10);

    private final URI address;
    private final JWKSetSource<SecurityContext> source;
    private final InstantSource clock;

    /** The keys at this address, which must be one of HTTP; kept by this clock. */
    ProviderKeys(URI address, InstantSource clock) {
        this.address = address;
        this.source = sourceAt(address);
        this.clock = clock;
    }

    private static JWKSetSource<SecurityContext> sourceAt(URI address) {
        try {
            var downloaded = new URLBasedJWKSetSource<>(address.toURL(), new KeyDownload());
            var kept = new OutageTolerantJWKSetSource<>(downloaded, KEPT_IN_AN_OUTAGE.toMillis(), null);
            var limited = new RateLimitedJWKSetSource<>(kept, BETWEEN_DOWNLOADS.toMillis(), null);
            return new CachingJWKSetSource<>(limited, KEPT.toMillis(), PATIENCE_WITH_OTHERS.toMillis(), null);
        } catch (MalformedURLException malformed) {
            throw new IllegalArgumentException("Not the address of keys: " + address, malformed);
        }
    }

    /** Fails with {@link Overloaded} when no keys are known and none can be had. */
    @Override
    public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) {
        var now = clock.millis();
        var known = known(now);
        var found = wanted.select(known);
        return found.isEmpty() ? wanted.select(newerThan(known, now)) : found;
    }

    private JWKSet known(long now) {
        try {
            return source.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), now, null);
        } catch (KeySourceException unavailable) {
            throw new Overloaded("No keys at " + address + ": " + unavailable.getMessage(), BETWEEN_DOWNLOADS);
        }
    }

    /** The same when none are to be had now, or when that was tried just before. */
    private JWKSet newerThan(JWKSet known, long now) {
        try {
            return source.getJWKSet(JWKSetCacheRefreshEvaluator.referenceComparison(known), now, null);
        } catch (KeySourceException unavailable) {
            return known;
        }
    }
}
