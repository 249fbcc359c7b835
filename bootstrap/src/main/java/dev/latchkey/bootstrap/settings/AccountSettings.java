package dev.latchkey.bootstrap.settings;

import dev.latchkey.application.account.VerificationPolicy;

/**
 * What people may do by themselves.
 *
 * @param signUpEnabled whether they can make accounts
 * @param passwordResetEnabled whether they can have a forgotten password reset
 * @param verification what they must show of their address
 */
public record AccountSettings(boolean signUpEnabled, boolean passwordResetEnabled, VerificationPolicy verification) {}
