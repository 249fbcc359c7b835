package dev.latchkey.domain.device;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What opens a device: its secret, and for a short while the one before, so that a second tab survives a change that a
 * first one made (SR-DEV-06).
 *
 * @param current the hash of the secret that was given out last
 * @param since when it was given out
 * @param previous the hash of the one before; null when there was none
 */
public record DeviceKey(
        DeviceSecretHash current, Instant since, @Nullable DeviceSecretHash previous) {

    /** How long the previous secret stays good. */
    public static final Duration GRACE = Duration.ofSeconds(30);

    /** How long after a tab was given the current secret another may still join by the previous one. */
    private static final Duration TWO_TABS = Duration.ofSeconds(5);

    /** The key of a device that begins now. */
    public static DeviceKey begunAt(Instant now, DeviceSecretHash secret) {
        return new DeviceKey(secret, now, null);
    }

    /** The key as it is once another secret is given out. */
    public DeviceKey replacedAt(Instant now, DeviceSecretHash secret) {
        return new DeviceKey(secret, now, current);
    }

    /** Whether this secret opens the device now. */
    public boolean opensWith(DeviceSecretHash presented, Instant now) {
        return isCurrent(presented) || (presented.equals(previous) && now.isBefore(since.plus(GRACE)));
    }

    /** Whether the current secret was given out only just now, and a second tab may not know of it yet. */
    boolean isNewAt(Instant now) {
        return now.isBefore(since.plus(TWO_TABS));
    }

    /** Whether this is the secret that was given out last. */
    public boolean isCurrent(DeviceSecretHash presented) {
        return presented.equals(current);
    }
}
