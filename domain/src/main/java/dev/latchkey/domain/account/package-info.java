/**
 * Who there is: a user, the e-mail address that names them, and what proves that they are who they say.
 *
 * <p>Start with {@link dev.latchkey.domain.account.User}. Nothing in here knows of sessions.
 */
@NullMarked
package dev.latchkey.domain.account;

import org.jspecify.annotations.NullMarked;
