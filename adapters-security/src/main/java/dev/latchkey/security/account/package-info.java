/**
 * Hashes passwords, slowly on purpose, without slowing down anything else, and counts the wrong ones.
 *
 * <p>Start with {@code Argon2Passwords}. Each form of hash that is still believed is a {@code Verification}; the work
 * is done on {@link dev.latchkey.security.account.HashingThreads}, within {@link
 * dev.latchkey.security.account.HashingLimits}.
 */
@NullMarked
package dev.latchkey.security.account;

import org.jspecify.annotations.NullMarked;
