/**
 * The PostgreSQL that Latchkey brings along, for a node that was given no database.
 *
 * <p>Start with {@link dev.latchkey.bootstrap.database.EmbeddedPostgres}; the rest is what makes it
 * trustworthy. It puts this into Latchkey's data directory:
 *
 * <pre>
 * latchkey.lock          held while a Latchkey uses the directory
 * postgres/              complete, or not there at all
 *   data/                what PostgreSQL calls its data directory
 *   password             the password of the database, for the owner's eyes only
 * postgres.log           what PostgreSQL said since the last start
 * postgres.log.1         and before that
 * cache/                 PostgreSQL's programs, if the user running Latchkey has no cache of their own
 * </pre>
 *
 * <p>To keep a copy, stop Latchkey and copy {@code postgres/}.
 */
@NullMarked
package dev.latchkey.bootstrap.database;

import org.jspecify.annotations.NullMarked;
