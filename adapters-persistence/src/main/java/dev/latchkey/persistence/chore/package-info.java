/** Which node does which background work, decided by row locks in PostgreSQL. */
@NullMarked
package dev.latchkey.persistence.chore;

import org.jspecify.annotations.NullMarked;
