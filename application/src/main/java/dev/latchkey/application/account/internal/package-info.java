/** How the verbs of {@link dev.latchkey.application.account} are carried out; for the wiring only. */
@NullMarked
package dev.latchkey.application.account.internal;

import org.jspecify.annotations.NullMarked;
