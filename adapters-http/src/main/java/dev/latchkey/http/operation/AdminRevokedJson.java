package dev.latchkey.http.operation;

import dev.latchkey.application.revocation.Effective;
import dev.latchkey.http.web.EffectJson;

/**
 * What an administrator is told who ended sessions.
 *
 * @param revoked how many
 */
record AdminRevokedJson(int revoked, EffectJson effective) {

    static AdminRevokedJson of(Effective<Integer> revoked) {
        return new AdminRevokedJson(revoked.value(), EffectJson.of(revoked.effect()));
    }
}
