/** Users and their credentials in PostgreSQL. Every statement is in {@code UserMapper} or {@code CredentialMapper}. */
@NullMarked
package dev.latchkey.persistence.account;

import org.jspecify.annotations.NullMarked;
