/**
 * Where every key comes from: one for each {@link dev.latchkey.security.key.Purpose}, derived from the {@link
 * dev.latchkey.security.key.Secrets} that an operator configured.
 */
@NullMarked
package dev.latchkey.security.key;

import org.jspecify.annotations.NullMarked;
