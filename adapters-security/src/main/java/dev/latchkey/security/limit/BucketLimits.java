package dev.latchkey.security.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.latchkey.application.Allowance;
import dev.latchkey.application.Limit;
import dev.latchkey.application.LimitReached;
import dev.latchkey.application.Limits;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * {@link Limits} by a bucket for each subject. A bucket is thrown away when its window ends, and when there are too many
 * of them those that are used least: then a flood from everywhere forgets some, but never fills the memory.
 */
final class BucketLimits implements Limits {

    private static final int MAXIMUM_BUCKETS = 100_000;

    private final Cache<Key, Bucket> buckets;
    private final TimeMeter time;

    BucketLimits(InstantSource clock) {
        this.time = new ClockTime(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MAXIMUM_BUCKETS)
                .ticker(time::currentTimeNanos)
                .expireAfter(Expiry.<Key, Bucket>creating((key, _) -> key.limit.window()))
                .executor(Runnable::run)
                .build();
    }

    @Override
    public Optional<Allowance> take(Limit limit, String subject) {
        var taken = buckets.get(new Key(limit, subject), _ -> bucket(limit)).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            throw new LimitReached(limit, Duration.ofNanos(taken.getNanosToWaitForRefill()));
        }
        var allBackIn = Duration.ofNanos(taken.getNanosToWaitForReset());
        return Optional.of(new Allowance(Math.toIntExact(taken.getRemainingTokens()), allBackIn));
    }

    @Override
    public void giveBack(Limit limit, String subject) {
        var bucket = buckets.getIfPresent(new Key(limit, subject));
        if (bucket != null) {
            bucket.addTokens(1);
        }
    }

    /** How many are kept at this moment. */
    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket(Limit limit) {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.uses()).refillIntervally(limit.uses(), limit.window()))
                .withCustomTimePrecision(time)
                .build();
    }

    private record Key(Limit limit, String subject) {}
}
