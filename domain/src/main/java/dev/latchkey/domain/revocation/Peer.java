package dev.latchkey.domain.revocation;

import java.util.Set;

/**
 * A registered node as the others see it. Who was fenced is nobody's peer any more.
 *
 * @param renewals counts how often it has asked for news
 * @param term how long its leases are
 * @param unheard the entries of the log, by their numbers, that it has not said to have heard of
 */
public record Peer(NodeId node, long renewals, LeaseTerm term, Set<Long> unheard) {

    /** Whether nothing is left to hear of. */
    boolean hasHeardAll() {
        return unheard.isEmpty();
    }

    /** The same peer, found at a later time, has heard of all that. */
    boolean hasHeardOf(Set<Long> entries) {
        return unheard.stream().noneMatch(entries::contains);
    }
}
