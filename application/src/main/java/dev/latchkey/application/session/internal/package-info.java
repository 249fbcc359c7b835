/** How the verbs of {@link dev.latchkey.application.session} are carried out; for the wiring only. */
@NullMarked
package dev.latchkey.application.session.internal;

import org.jspecify.annotations.NullMarked;
