package dev.latchkey.http.account;

import dev.latchkey.application.account.SendVerificationEmail;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.User;
import dev.latchkey.http.web.Fields;
import java.util.Objects;
import java.util.Optional;

/** What a caller sends to be mailed a verification link (contract 5.9). */
record SendVerificationJson(String email, String callbackUrl) {

    static SendVerificationJson of(Fields fields) {
        var email = fields.email("email");
        return new SendVerificationJson(email, Objects.requireNonNullElse(fields.optionalText("callbackURL"), "/"));
    }

    SendVerificationEmail.Command from(Optional<User> asker) {
        return new SendVerificationEmail.Command(asker, Email.parse(email).orElseThrow(), callbackUrl);
    }
}
