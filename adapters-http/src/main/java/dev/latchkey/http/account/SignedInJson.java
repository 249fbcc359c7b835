package dev.latchkey.http.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.latchkey.application.account.Admission;
import dev.latchkey.http.web.UserJson;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has signed in.
 *
 * @param redirect whether the client is to go to {@code url} now
 * @param token the id of the session that began
 * @param url left out when there is nowhere to go
 */
record SignedInJson(
        boolean redirect,
        String token,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String url,
        UserJson user) {

    static SignedInJson of(Admission admission, @Nullable String callbackUrl) {
        return new SignedInJson(
                callbackUrl != null,
                admission.begun().session().id().value(),
                callbackUrl,
                UserJson.of(admission.user()));
    }
}
