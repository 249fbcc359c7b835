package dev.latchkey.http.account;

import dev.latchkey.http.web.Fields;

/**
 * What stands in a mailed reset link beside the token (contract 5.8).
 *
 * @param callbackUrl may be empty
 */
record ResetLinkQuery(String callbackUrl) {

    static ResetLinkQuery of(Fields fields) {
        return new ResetLinkQuery(fields.anyText("callbackURL"));
    }
}
