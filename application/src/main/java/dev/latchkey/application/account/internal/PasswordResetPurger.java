package dev.latchkey.application.account.internal;

import dev.latchkey.application.Batches;
import dev.latchkey.application.Chore;
import dev.latchkey.application.account.PasswordResets;
import dev.latchkey.application.account.PurgePasswordResets;
import java.time.InstantSource;

/** Carries out {@link PurgePasswordResets}. */
public final class PasswordResetPurger implements PurgePasswordResets {

    private final PasswordResets resets;
    private final Batches batches;
    private final InstantSource clock;

    /** Purges what is over by this clock. */
    public PasswordResetPurger(PasswordResets resets, Batches batches, InstantSource clock) {
        this.resets = resets;
        this.batches = batches;
        this.clock = clock;
    }

    @Override
    public int purge() {
        return batches.work(Chore.PURGE_PASSWORD_RESETS, limit -> resets.removeExpired(clock.instant(), limit));
    }
}
