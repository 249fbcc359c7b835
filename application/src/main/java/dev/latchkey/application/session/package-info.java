/**
 * What can be asked of sessions, and what that needs.
 *
 * <p>Verbs: resolve, inspect, confirm, list, revoke one, others or all, purge. Needs: {@link
 * dev.latchkey.application.session.Sessions}, {@link dev.latchkey.application.session.SessionLookup}, {@link
 * dev.latchkey.application.session.Sightings}, {@link dev.latchkey.application.session.TokenSigner} and {@link
 * dev.latchkey.application.session.SnapshotSealer}.
 */
@NullMarked
package dev.latchkey.application.session;

import org.jspecify.annotations.NullMarked;
