/**
 * What can be asked by people who have or want an account, and what that needs.
 *
 * <p>Verbs: sign up, sign in with a password or by an ID token, list and unlink the ways to sign in, prove and verify a
 * password, change it, reset a forgotten one, verify an e-mail address, update a user. Needs: {@link
 * dev.latchkey.application.account.Users}, {@link dev.latchkey.application.account.Credentials}, {@link
 * dev.latchkey.application.account.Passwords}, {@link dev.latchkey.application.account.PasswordAttempts} and {@link
 * dev.latchkey.application.account.PasswordResets}; {@link dev.latchkey.application.account.ClaimSigner} and {@link
 * dev.latchkey.application.account.Mailer}; {@link dev.latchkey.application.account.Identities}, {@link
 * dev.latchkey.application.account.IdTokens} and {@link dev.latchkey.application.account.SpentIdTokens}.
 */
@NullMarked
package dev.latchkey.application.account;

import org.jspecify.annotations.NullMarked;
