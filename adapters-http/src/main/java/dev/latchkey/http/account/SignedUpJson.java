package dev.latchkey.http.account;

import dev.latchkey.application.account.SignedUp;
import dev.latchkey.http.web.UserJson;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has signed up.
 *
 * @param token the id of the session that began; null when the address must be verified first
 */
record SignedUpJson(@Nullable String token, UserJson user) {

    static SignedUpJson of(SignedUp signedUp) {
        var token = signedUp.begun().map(begun -> begun.session().id().value());
        return new SignedUpJson(token.orElse(null), UserJson.of(signedUp.user()));
    }
}
