package dev.latchkey.http.account;

import dev.latchkey.http.web.UserJson;
import org.jspecify.annotations.Nullable;

/**
 * An address that is believed now.
 *
 * @param user who got a new address thereby; null when nobody did
 */
record VerifiedJson(boolean status, @Nullable UserJson user) {

    static final VerifiedJson SAME_ADDRESS = new VerifiedJson(true, null);
}
