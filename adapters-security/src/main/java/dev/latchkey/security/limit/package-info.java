/**
 * Counts what must not be done too often, in the memory of this node.
 *
 * <p>Start with {@code BucketLimits}.
 */
@NullMarked
package dev.latchkey.security.limit;

import org.jspecify.annotations.NullMarked;
