/**
 * Puts the service together and runs it.
 *
 * <p>{@link dev.latchkey.bootstrap.Main} is the command line, {@link dev.latchkey.bootstrap.Application} the order in
 * which things start and stop. What can be set is in {@code settings}, what is plugged into what in {@code wiring}.
 */
@NullMarked
package dev.latchkey.bootstrap;

import org.jspecify.annotations.NullMarked;
