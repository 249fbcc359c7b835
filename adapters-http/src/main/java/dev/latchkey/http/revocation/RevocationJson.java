package dev.latchkey.http.revocation;

import dev.latchkey.domain.revocation.Effect;
import dev.latchkey.http.web.EffectJson;

/** How everything is effective that was revoked before. */
record RevocationJson(EffectJson effective) {

    static RevocationJson of(Effect effect) {
        return new RevocationJson(EffectJson.of(effect));
    }
}
