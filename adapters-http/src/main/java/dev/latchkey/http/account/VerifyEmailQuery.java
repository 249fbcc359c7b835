package dev.latchkey.http.account;

import dev.latchkey.domain.account.SignedClaim;
import dev.latchkey.http.web.Fields;
import java.util.Optional;

/**
 * What stands in a mailed verification link (contract 5.9).
 *
 * @param callbackUrl empty when there is nowhere to go on to
 */
record VerifyEmailQuery(SignedClaim claim, Optional<String> callbackUrl) {

    static VerifyEmailQuery of(Fields fields) {
        var claim = new SignedClaim(fields.anyText("token"));
        var callbackUrl = Optional.ofNullable(fields.optionalText("callbackURL"));
        return new VerifyEmailQuery(claim, callbackUrl.filter(target -> !target.isEmpty()));
    }
}
