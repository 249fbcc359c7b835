package dev.latchkey.application.account;

import dev.latchkey.application.device.Begun;
import dev.latchkey.domain.account.User;
import java.util.Optional;

/**
 * Somebody who has signed up.
 *
 * @param user where addresses must be verified, perhaps an invented one in the place of somebody who had an account
 * @param begun the session that began thereby; empty where addresses must be verified first
 */
public record SignedUp(User user, Optional<Begun> begun) {}
