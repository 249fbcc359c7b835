package dev.latchkey.http.account;

import dev.latchkey.domain.account.Password;
import dev.latchkey.http.web.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sends to choose a new password (contract 5.8).
 *
 * @param token null when it is in the query
 */
record ResetPasswordJson(Password newPassword, @Nullable String token) {

    static ResetPasswordJson of(Fields fields) {
        return new ResetPasswordJson(new Password(fields.anyText("newPassword")), fields.optionalText("token"));
    }

    /** Never prints the token. */
    @Override
    public String toString() {
        return "ResetPasswordJson[redacted]";
    }
}
