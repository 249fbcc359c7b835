/**
 * Meets the application's needs from PostgreSQL.
 *
 * <p>{@link dev.latchkey.persistence.PersistenceModule} is the door. The SQL of a capability is in the mapper of its
 * package, the schema in {@code db/migration}.
 */
@NullMarked
package dev.latchkey.persistence;

import org.jspecify.annotations.NullMarked;
