package dev.latchkey.http.deletion;

import dev.latchkey.domain.account.Password;
import dev.latchkey.http.web.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sends to delete their account from the pages about it: that they mean it, in one of two spellings, and
 * where both are there in both (RPC 3.7).
 *
 * @param password null when they rely on having signed in lately
 * @param preview the id of the preview they have seen; null when they have not looked
 */
record ConfirmedDeletionJson(
        @Nullable Password password, @Nullable String preview) {

    private static final String FLAG = "confirmDeletion";
    private static final String WORD = "confirmation";

    static ConfirmedDeletionJson of(Fields fields) {
        if (fields.has(WORD)) {
            fields.demand(WORD, "DELETE");
        }
        if (fields.has(FLAG) || !fields.has(WORD)) {
            fields.demand(FLAG, true);
        }
        var password = fields.optionalText("password");
        return new ConfirmedDeletionJson(
                password == null ? null : new Password(password), fields.optionalText("previewId"));
    }
}
