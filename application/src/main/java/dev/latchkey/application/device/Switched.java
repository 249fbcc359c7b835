package dev.latchkey.application.device;

import dev.latchkey.domain.session.SignedIn;
import dev.latchkey.domain.session.SignedToken;

/**
 * The session that a device has switched to.
 *
 * @param token its new token, for the cookie
 */
public record Switched(SignedIn signedIn, SignedToken token, DevicePass device) {}
