/** What can be set from outside, read once at start. The defaults are in {@code reference.conf}. */
@NullMarked
package dev.latchkey.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
