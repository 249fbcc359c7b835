/**
 * How sessions are answered from memory on many nodes, and yet no node accepts one that was revoked.
 *
 * <p>The guarantee (SR-REV-01): once a revocation was answered, no question that is asked afterwards, on any node, finds the
 * session. Nodes share nothing but a log of revocations and a table of themselves. {@link dev.latchkey.domain.revocation.Node}
 * is the half that answers from memory, as long as its lease vouches for it; {@link
 * dev.latchkey.domain.revocation.Confirmation} is the half that waits until nobody answers from what was before.
 *
 * <p>No clock, no thread, no input or output: the same code runs in the service and in the simulation that its proof is.
 */
@NullMarked
package dev.latchkey.domain.revocation;

import org.jspecify.annotations.NullMarked;
