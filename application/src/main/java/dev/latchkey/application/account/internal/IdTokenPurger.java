package dev.latchkey.application.account.internal;

import dev.latchkey.application.Batches;
import dev.latchkey.application.Chore;
import dev.latchkey.application.account.PurgeIdTokens;
import dev.latchkey.application.account.SpentIdTokens;
import java.time.InstantSource;

/** Carries out {@link PurgeIdTokens}. */
public final class IdTokenPurger implements PurgeIdTokens {

    private final SpentIdTokens spentIdTokens;
    private final Batches batches;
    private final InstantSource clock;

    /** Purges what is over by this clock. */
    public IdTokenPurger(SpentIdTokens spentIdTokens, Batches batches, InstantSource clock) {
        this.spentIdTokens = spentIdTokens;
        this.batches = batches;
        this.clock = clock;
    }

    @Override
    public int purge() {
        return batches.work(Chore.PURGE_ID_TOKENS, limit -> spentIdTokens.removeExpired(clock.instant(), limit));
    }
}
