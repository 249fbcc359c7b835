/** The nodes, and the log of what they must not remember any more, in PostgreSQL. */
@NullMarked
package dev.latchkey.persistence.revocation;

import org.jspecify.annotations.NullMarked;
