package dev.latchkey.application.revocation.internal;

import dev.latchkey.application.revocation.Nodes;
import dev.latchkey.application.revocation.PurgeRevocations;

/** Carries out {@link PurgeRevocations}. */
public final class RevocationPurger implements PurgeRevocations {

    private static final int BATCH = 500;

    private final Nodes nodes;

    /** Purges what these have heard of. */
    public RevocationPurger(Nodes nodes) {
        this.nodes = nodes;
    }

    @Override
    public int purge() {
        var total = 0;
        int removed;
        do {
            removed = nodes.removeHeard(BATCH);
            total += removed;
        } while (removed == BATCH);
        return total;
    }
}
