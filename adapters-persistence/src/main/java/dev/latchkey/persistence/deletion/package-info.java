/**
 * Deleting in PostgreSQL: the plans of the cascade as statements on sets of rows. {@link
 * dev.latchkey.persistence.deletion.EntityTable} says how a kind is stored; {@link
 * dev.latchkey.persistence.deletion.StandardTables} has one for each of our own.
 */
@NullMarked
package dev.latchkey.persistence.deletion;

import org.jspecify.annotations.NullMarked;
