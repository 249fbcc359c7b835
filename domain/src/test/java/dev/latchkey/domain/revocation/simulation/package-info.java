/**
 * Nodes, a database and what lies between them, in a time of its own in which everything goes wrong that may.
 *
 * <p>What decides is the code of the service, {@link dev.latchkey.domain.revocation.Node} and {@link
 * dev.latchkey.domain.revocation.Confirmation}; all else is made here, and {@code Conduct} is where the two meet. Start with
 * {@code Simulation}. The same seed makes the same run.
 */
@NullMarked
package dev.latchkey.domain.revocation.simulation;

import org.jspecify.annotations.NullMarked;
