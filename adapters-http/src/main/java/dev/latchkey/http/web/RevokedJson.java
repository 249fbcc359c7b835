package dev.latchkey.http.web;

import dev.latchkey.domain.revocation.Effect;

/** What a caller is told who ended sessions: it was done, and is effective. */
public record RevokedJson(boolean status, EffectJson effective) {

    /** It was done, with that effect. */
    public static RevokedJson with(Effect effect) {
        return new RevokedJson(true, EffectJson.of(effect));
    }
}
