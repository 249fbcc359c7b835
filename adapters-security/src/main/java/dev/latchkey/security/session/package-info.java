/**
 * Makes what cannot be foretold and signs what must not be forged.
 *
 * <p>Start with {@code HmacTokenSigner}. Its keys are derived from the installation's {@link
 * dev.latchkey.security.key.Secrets}. Snapshots are sealed with the secrets themselves, because others read them:
 * {@code CompactSnapshots}, {@code JwtSnapshots}, {@code JweSnapshots}.
 */
@NullMarked
package dev.latchkey.security.session;

import org.jspecify.annotations.NullMarked;
