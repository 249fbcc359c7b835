package dev.latchkey.http.account;

import dev.latchkey.http.web.Fields;
import org.jspecify.annotations.Nullable;

/** What a caller sends to get another address (contract 5.9). */
record ChangeEmailJson(String newEmail, @Nullable String callbackUrl) {

    static ChangeEmailJson of(Fields fields) {
        return new ChangeEmailJson(fields.email("newEmail"), fields.optionalText("callbackURL"));
    }
}
