package dev.latchkey.http.deletion;

import dev.latchkey.domain.account.Password;
import dev.latchkey.http.web.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sends to delete their account (contract 5.10).
 *
 * @param password null when they rely on having signed in lately
 * @param hasToken whether they send a token from a mail; none is ever sent, so that none is valid
 */
record DeleteUserJson(@Nullable Password password, boolean hasToken) {

    static DeleteUserJson of(Fields fields) {
        var password = fields.optionalText("password");
        var token = fields.optionalText("token");
        return new DeleteUserJson(password == null ? null : new Password(password), token != null && !token.isEmpty());
    }
}
