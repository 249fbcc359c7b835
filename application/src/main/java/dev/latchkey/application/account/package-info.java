/**
 * What can be asked by people who have or want an account, and what that needs.
 *
 * <p>Verbs: sign up, sign in, prove and verify a password, change it, update a user. Needs: {@link
 * dev.latchkey.application.account.Users}, {@link dev.latchkey.application.account.Credentials}, {@link
 * dev.latchkey.application.account.Passwords} and {@link dev.latchkey.application.account.PasswordAttempts}.
 */
@NullMarked
package dev.latchkey.application.account;

import org.jspecify.annotations.NullMarked;
