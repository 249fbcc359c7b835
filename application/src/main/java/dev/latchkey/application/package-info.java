/**
 * What all use cases share: how they answer, and the needs that belong to no capability.
 *
 * <p>Everything that can be asked is an interface in a capability's package; how it is carried out is in the {@code
 * internal} package below it, into which only the wiring may look.
 */
@NullMarked
package dev.latchkey.application;

import org.jspecify.annotations.NullMarked;
