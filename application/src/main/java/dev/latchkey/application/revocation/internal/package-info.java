/** How the verbs of {@link dev.latchkey.application.revocation} are carried out; for the wiring only. */
@NullMarked
package dev.latchkey.application.revocation.internal;

import org.jspecify.annotations.NullMarked;
