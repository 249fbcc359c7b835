/**
 * Ending sessions on all nodes at once, while each answers from memory.
 *
 * <p>Whoever ends sessions does so in {@link dev.latchkey.application.revocation.Revocations}: when one of these transactions
 * has returned, no node accepts what it ended (SR-REV-01). How that comes about is in {@link dev.latchkey.domain.revocation}.
 * Needs: {@link dev.latchkey.application.revocation.Nodes}, {@link dev.latchkey.application.revocation.WakeUps} and {@link
 * dev.latchkey.application.revocation.Stopwatch}.
 */
@NullMarked
package dev.latchkey.application.revocation;

import org.jspecify.annotations.NullMarked;
