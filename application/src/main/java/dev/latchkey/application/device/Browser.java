package dev.latchkey.application.device;

import dev.latchkey.domain.device.SignedSecret;
import dev.latchkey.domain.session.Client;
import java.util.Optional;

/**
 * The browser or app that somebody signs in with.
 *
 * @param client how it looks from outside
 * @param device what it shows to prove which device it is; empty when it shows nothing, or not one thing only
 */
public record Browser(Client client, Optional<SignedSecret> device) {}
