package dev.latchkey.domain.session;

import java.time.Duration;
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

    /** How long a session lives that is not to be remembered. It is never renewed. */
    public static final Duration NOT_REMEMBERED = Duration.ofDays(1);

    /** Fails with {@link IllegalArgumentException} when the numbers contradict each other (SR-LIF-06). */
    public SessionPolicy {
        require(expiresIn.isPositive(), "expiresIn must be positive");
        require(!updateAge.isNegative() && updateAge.compareTo(expiresIn) <= 0, "updateAge must be within expiresIn");
        require(!freshAge.isNegative() && freshAge.compareTo(expiresIn) <= 0, "freshAge must be within expiresIn");
        require(
                absoluteLifetime == null || absoluteLifetime.compareTo(expiresIn) >= 0,
                "absoluteLifetime must not be shorter than expiresIn");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
