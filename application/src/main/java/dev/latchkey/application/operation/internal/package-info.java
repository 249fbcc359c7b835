/** How the verbs of operation are carried out; only the wiring sees this. */
@NullMarked
package dev.latchkey.application.operation.internal;

import org.jspecify.annotations.NullMarked;
