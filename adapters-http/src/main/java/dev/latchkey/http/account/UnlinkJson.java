package dev.latchkey.http.account;

import dev.latchkey.application.account.UnlinkIdentity;
import dev.latchkey.domain.account.CredentialId;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.http.web.Fields;
import java.util.Optional;

/**
 * What a caller sends to take away a way to sign in (contract 5.11).
 *
 * @param identity empty when what was sent cannot be the id of one
 */
record UnlinkJson(Optional<CredentialId> identity) {

    static UnlinkJson of(Fields fields) {
        return new UnlinkJson(CredentialId.parse(fields.text("accountId")));
    }

    UnlinkIdentity.Command from(UserId user) {
        return new UnlinkIdentity.Command(user, identity);
    }
}
