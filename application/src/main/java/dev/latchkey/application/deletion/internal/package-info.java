/** How the verbs of the deletion capability are carried out; only the wiring sees this. */
@NullMarked
package dev.latchkey.application.deletion.internal;

import org.jspecify.annotations.NullMarked;
