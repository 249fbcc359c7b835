package dev.latchkey.http.account;

import dev.latchkey.application.account.RequestPasswordReset;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.session.Client;
import dev.latchkey.http.web.Fields;
import java.util.Objects;

/**
 * What a caller sends to have a password reset (contract 5.8).
 *
 * @param redirectTo empty when they do not say where to go on
 */
record RequestResetJson(String email, String redirectTo) {

    static RequestResetJson of(Fields fields) {
        var email = fields.email("email");
        return new RequestResetJson(email, Objects.requireNonNullElse(fields.optionalText("redirectTo"), ""));
    }

    RequestPasswordReset.Command from(Client client) {
        return new RequestPasswordReset.Command(Email.parse(email).orElseThrow(), redirectTo, client);
    }
}
