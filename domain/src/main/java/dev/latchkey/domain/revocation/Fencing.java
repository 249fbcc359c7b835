package dev.latchkey.domain.revocation;

/**
 * A node that nothing was heard of for longer than a lease: the others go on without it, provided that it has not asked for
 * news even now. Otherwise it has a lease again, and fencing it would let it answer what nobody waits for any more.
 *
 * @param renewals how often it had asked for news all that time
 */
public record Fencing(NodeId node, long renewals) {}
