/**
 * Makes what cannot be foretold and signs what must not be forged.
 *
 * <p>Start with {@code HmacTokenSigner}. Its {@code KeyRing} is derived, for one {@code Purpose}, from the {@link
 * dev.latchkey.security.session.Secrets} that an operator configured.
 */
@NullMarked
package dev.latchkey.security.session;

import org.jspecify.annotations.NullMarked;
