/** How the verbs of {@link dev.latchkey.application.device} are carried out; for the wiring only. */
@NullMarked
package dev.latchkey.application.device.internal;

import org.jspecify.annotations.NullMarked;
