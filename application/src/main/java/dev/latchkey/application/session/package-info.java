/**
 * What can be asked of sessions, and what that needs.
 *
 * <p>Verbs: resolve, inspect, confirm, list, revoke one, others or all, purge. Needs: {@link
 * dev.latchkey.application.session.Sessions}, {@link dev.latchkey.application.session.SessionLookup}, {@link
 * dev.latchkey.application.session.Sightings} and {@link dev.latchkey.application.session.TokenSigner}.
 */
@NullMarked
package dev.latchkey.application.session;

import org.jspecify.annotations.NullMarked;
