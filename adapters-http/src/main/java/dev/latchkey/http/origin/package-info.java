/**
 * Which web origins may act for our users, and where those may be sent: pure rules over text.
 *
 * <p>{@link dev.latchkey.http.origin.TrustedOrigins} is all that others see of it.
 */
@NullMarked
package dev.latchkey.http.origin;

import org.jspecify.annotations.NullMarked;
