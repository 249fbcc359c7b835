package dev.latchkey.domain.revocation.simulation;

import dev.latchkey.domain.revocation.simulation.Operation.Accepted;
import dev.latchkey.domain.revocation.simulation.Operation.Pending;
import dev.latchkey.domain.revocation.simulation.Operation.Revoked;
import dev.latchkey.domain.revocation.simulation.Operation.SignedOut;
import dev.latchkey.domain.revocation.simulation.Operation.Unknown;

/**
 * What came of some runs.
 *
 * @param acceptedFromMemory how many of those who were accepted
 * @param unknown how many asked for a session and were told that nobody can say
 * @param pending how many revocations nobody could say of whether they are effective
 */
record Tally(
        long runs,
        long accepted,
        long acceptedFromMemory,
        long signedOut,
        long unknown,
        long revoked,
        long pending,
        Wrongs wrongs) {

    static Tally of(long seed, Simulation run) {
        var history = run.history();
        return new Tally(
                1,
                history.all(Accepted.class).count(),
                history.all(Accepted.class).filter(Accepted::fromMemory).count(),
                history.all(SignedOut.class).count(),
                history.all(Unknown.class).count(),
                history.all(Revoked.class).count(),
                history.all(Pending.class).count(),
                Wrongs.of(seed, run));
    }

    Tally plus(Tally other) {
        return new Tally(
                runs + other.runs,
                accepted + other.accepted,
                acceptedFromMemory + other.acceptedFromMemory,
                signedOut + other.signedOut,
                unknown + other.unknown,
                revoked + other.revoked,
                pending + other.pending,
                wrongs.plus(other.wrongs));
    }

    double shareFromMemory() {
        return (double) acceptedFromMemory / accepted;
    }

    @Override
    public String toString() {
        return "%,d runs: %,d accepted (%.1f %% from memory), %,d signed out, %,d unknown; %,d revoked, %,d pending; %d violations"
                .formatted(
                        runs,
                        accepted,
                        100 * shareFromMemory(),
                        signedOut,
                        unknown,
                        revoked,
                        pending,
                        wrongs.acceptedAfterRevocation().size());
    }
}
