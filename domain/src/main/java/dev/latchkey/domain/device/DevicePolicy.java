package dev.latchkey.domain.device;

/**
 * How many accounts a device may hold.
 *
 * @param maximumAccounts as many users may be signed in on one device at a time (SR-LIF-07)
 */
public record DevicePolicy(int maximumAccounts) {

    /** As many as anybody could tell apart in a list; each is read whenever the list is. */
    public static final int MOST = 100;

    /** Fails with {@link IllegalArgumentException} outside of 1 to 100. */
    public DevicePolicy {
        if (maximumAccounts < 1 || maximumAccounts > MOST) {
            throw new IllegalArgumentException("A device holds from 1 to " + MOST + " accounts");
        }
    }
}
