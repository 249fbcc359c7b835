/**
 * Hashes passwords, slowly on purpose, without slowing down anything else, and counts the wrong ones; and believes what
 * other providers sign.
 *
 * <p>For passwords, start with {@code Argon2Passwords}. Each form of hash that is still believed is a {@code Verification}; the work
 * is done on {@link dev.latchkey.security.account.HashingThreads}, within {@link
 * dev.latchkey.security.account.HashingLimits}. For ID tokens, start with {@code IdentityProvider}: it says which are
 * believed, and {@code ProviderKeys} where the keys come from.
 *
 * <p>Beside that, {@code JwsClaimSigner} signs what goes into mailed links.
 */
@NullMarked
package dev.latchkey.security.account;

import org.jspecify.annotations.NullMarked;
