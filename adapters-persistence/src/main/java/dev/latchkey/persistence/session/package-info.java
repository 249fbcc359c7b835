/** Sessions in PostgreSQL. Every statement is in {@code SessionMapper}. */
@NullMarked
package dev.latchkey.persistence.session;

import org.jspecify.annotations.NullMarked;
