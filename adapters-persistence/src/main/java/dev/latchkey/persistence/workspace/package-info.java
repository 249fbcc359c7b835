/** Workspaces and what is in them, in PostgreSQL. Every statement is in one of the mappers. */
@NullMarked
package dev.latchkey.persistence.workspace;

import org.jspecify.annotations.NullMarked;
