package dev.latchkey.domain.revocation.simulation;

import dev.latchkey.domain.revocation.LeaseTerm;

/**
 * A node as the database knows it.
 *
 * @param seen what it has said to have heard of
 * @param askedAt when it last asked, in true time
 */
record NodeRow(LeaseTerm term, long renewals, Snapshot seen, boolean fenced, long askedAt) {

    NodeRow renewed(Snapshot seen, long askedAt) {
        return new NodeRow(term, renewals + 1, seen, fenced, askedAt);
    }

    NodeRow whenFenced() {
        return new NodeRow(term, renewals, seen, true, askedAt);
    }
}
