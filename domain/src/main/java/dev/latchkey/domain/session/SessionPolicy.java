package dev.latchkey.domain.session;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long sessions live, in numbers; the rules that use them are in {@link Lifetime}.
 *
 * @param expiresIn how long a remembered session lives without being renewed
 * @param updateAge how long after a renewal the next one is due; zero means at every use, {@code expiresIn} never
 * @param freshAge how long a sign-in counts as fresh; zero means always
 * @param absoluteLifetime when a session ends however much it is used; null means never
 */
public record SessionPolicy(
        Duration expiresIn,
        Duration updateAge,
        Duration freshAge,
        @Nullable Duration absoluteLifetime) {

    /** How long a session lives that is not to be remembered, whatever the policy. It is never renewed. */
    public static final Duration NOT_REMEMBERED = Duration.ofDays(1);

    private static final int SIGHTINGS_PER_UPDATE_AGE = 10;
    private static final Duration SHORTEST_SIGHTING_INTERVAL = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(36_500);

    /** Fails with {@link IllegalArgumentException} when the numbers contradict each other (SR-LIF-06). */
    public SessionPolicy {
        require(expiresIn.isPositive(), "expiresIn must be positive");
        require(isStorable(expiresIn), "expiresIn must be in whole microseconds, and at most 100 years");
        require(
                absoluteLifetime == null || isStorable(absoluteLifetime),
                "absoluteLifetime must be in whole microseconds, and at most 100 years");
        require(!updateAge.isNegative() && updateAge.compareTo(expiresIn) <= 0, "updateAge must be within expiresIn");
        require(!freshAge.isNegative() && freshAge.compareTo(expiresIn) <= 0, "freshAge must be within expiresIn");
        require(
                absoluteLifetime == null || absoluteLifetime.compareTo(expiresIn) >= 0,
                "absoluteLifetime must not be shorter than expiresIn");
    }

    /**
     * How long after a session was last seen it is worth remembering that it is seen again: a tenth of {@code
     * updateAge}, but a second at least, even where every use renews.
     */
    public Duration sightingInterval() {
        var tenth = Duration.ofNanos(updateAge.toNanos() / SIGHTINGS_PER_UPDATE_AGE);
        return tenth.compareTo(SHORTEST_SIGHTING_INTERVAL) < 0 ? SHORTEST_SIGHTING_INTERVAL : tenth;
    }

    private static boolean isStorable(Duration duration) {
        return duration.compareTo(LONGEST) <= 0
                && duration.truncatedTo(ChronoUnit.MICROS).equals(duration);
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
