package dev.latchkey.application.account;

/**
 * What is asked of those who sign up and in with a password.
 *
 * @param required whether they must have shown that their address is theirs before they are let in
 * @param onSignUp whether they are mailed how to do so when they sign up
 */
public record VerificationPolicy(boolean required, boolean onSignUp) {}
