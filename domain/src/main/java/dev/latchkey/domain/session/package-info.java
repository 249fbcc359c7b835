/**
 * A sign-in and its life: begun, renewed while it is used, over when it expires or is revoked.
 *
 * <p>Start with {@link dev.latchkey.domain.session.Session}; its rules in time are in {@link
 * dev.latchkey.domain.session.Lifetime}. Nothing in here reads a clock: every question takes the instant it is asked at.
 */
@NullMarked
package dev.latchkey.domain.session;

import org.jspecify.annotations.NullMarked;
