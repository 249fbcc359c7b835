package dev.latchkey.domain.revocation;

import java.time.Duration;

/**
 * Why nobody accepts any more what was revoked (SR-REV-09).
 *
 * @param nodesConfirmed how many nodes have said that they heard of it
 * @param nodesExpired how many said nothing, but have no lease any more from before
 * @param waited how long that took
 */
public record Effect(int nodesConfirmed, int nodesExpired, Duration waited) {

    /** The same, and one more node has heard. */
    public Effect confirmedByOneMore() {
        return new Effect(nodesConfirmed + 1, nodesExpired, waited);
    }
}
