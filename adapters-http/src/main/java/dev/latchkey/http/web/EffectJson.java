package dev.latchkey.http.web;

import dev.latchkey.domain.revocation.Effect;

/** Why no node accepts any more what was ended. */
public record EffectJson(int nodesConfirmed, int nodesExpired, long waitedMs) {

    /** The same as JSON. */
    public static EffectJson of(Effect effect) {
        return new EffectJson(
                effect.nodesConfirmed(), effect.nodesExpired(), effect.waited().toMillis());
    }
}
