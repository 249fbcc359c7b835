package dev.latchkey.http.account;

import dev.latchkey.application.account.Admission;
import dev.latchkey.http.web.UserJson;

/**
 * Somebody who has signed up.
 *
 * @param token the id of the session that began
 */
record SignedUpJson(String token, UserJson user) {

    static SignedUpJson of(Admission admission) {
        return new SignedUpJson(admission.begun().session().id().value(), UserJson.of(admission.user()));
    }
}
