/** Users and the ways in which they sign in, in PostgreSQL. Every statement is in one of the mappers. */
@NullMarked
package dev.latchkey.persistence.account;

import org.jspecify.annotations.NullMarked;
