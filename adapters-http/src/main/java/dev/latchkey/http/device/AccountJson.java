package dev.latchkey.http.device;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.http.web.Fields;
import dev.latchkey.http.web.Problems;
import dev.latchkey.http.web.Rejected;
import java.util.Optional;

/**
 * Which account a caller means, by its user (RPC 3.5).
 *
 * @param userId without the blanks around it
 */
record AccountJson(String userId) {

    static AccountJson of(Fields fields) {
        return new AccountJson(fields.filledText("userId").strip());
    }

    /** The user; empty when nobody can have such an id. Rejects what is only blanks. */
    Optional<UserId> user() {
        if (userId.isEmpty()) {
            throw new Rejected(Problems.userIdMissing());
        }
        return UserId.parse(userId);
    }
}
