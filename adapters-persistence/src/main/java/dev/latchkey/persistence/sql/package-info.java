/** What all capabilities share on the way to PostgreSQL: the connections, the transactions, the schema. */
@NullMarked
package dev.latchkey.persistence.sql;

import org.jspecify.annotations.NullMarked;
