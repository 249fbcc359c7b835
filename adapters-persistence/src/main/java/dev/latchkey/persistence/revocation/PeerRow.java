package dev.latchkey.persistence.revocation;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.latchkey.domain.revocation.LeaseTerm;
import dev.latchkey.domain.revocation.NodeId;
import dev.latchkey.domain.revocation.Peer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of the {@code node} table, beside one entry of the log that the node has not heard of.
 *
 * @param unheard the number of its transaction; null when there is none
 */
record PeerRow(
        String id,
        long renewals,
        long leaseMillis,
        @Nullable Long unheard) {

    /** The node that all these rows speak of. */
    static Peer toDomain(List<PeerRow> rows) {
        var node = rows.getFirst();
        return new Peer(
                new NodeId(node.id()),
                node.renewals(),
                new LeaseTerm(Duration.ofMillis(node.leaseMillis())),
                rows.stream().map(PeerRow::unheard).filter(Objects::nonNull).collect(toUnmodifiableSet()));
    }
}
