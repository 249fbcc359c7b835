/**
 * Password hashing, keys, randomness and limits: what keeps a secret a secret.
 *
 * <p>The only door is {@link dev.latchkey.security.SecurityModule}; each capability knows nothing of the other.
 */
@NullMarked
package dev.latchkey.security;

import org.jspecify.annotations.NullMarked;
