package dev.latchkey.bootstrap.settings;

import dev.latchkey.domain.revocation.LeaseTerm;
import java.time.Duration;

/**
 * How nodes that answer from memory agree with each other.
 *
 * @param lease for how long a node answers from memory without having heard any news
 * @param renewal how often it asks for news; less than half of that
 */
public record ClusterSettings(LeaseTerm lease, Duration renewal) {

    /** Fails with {@link IllegalArgumentException} on a lease that is over before it is renewed. */
    public ClusterSettings {
        if (renewal.multipliedBy(2).compareTo(lease.length()) >= 0) {
            throw new IllegalArgumentException("must be more than twice as long as " + Setting.NODE_RENEW);
        }
    }
}
