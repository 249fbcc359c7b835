package dev.latchkey.http.account;

import dev.latchkey.domain.account.Password;
import dev.latchkey.http.web.Fields;

/** What a caller sends to prove once more who they are (contract 5.8). */
record PasswordJson(Password password) {

    static PasswordJson of(Fields fields) {
        return new PasswordJson(new Password(fields.anyText("password")));
    }
}
