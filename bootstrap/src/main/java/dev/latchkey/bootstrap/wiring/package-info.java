/** What is plugged into what: for each capability, who carries out its verbs. */
@NullMarked
package dev.latchkey.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
