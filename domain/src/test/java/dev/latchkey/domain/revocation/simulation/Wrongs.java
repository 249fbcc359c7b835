package dev.latchkey.domain.revocation.simulation;

import java.util.List;
import java.util.stream.Stream;

/**
 * What should not have been, each with the seed that brings it about.
 *
 * @param withoutLease how often a node had no lease though nothing had been going wrong for long
 */
record Wrongs(
        List<Wrong> acceptedAfterRevocation, List<Wrong> signedOutBeforeTheEnd, List<Wrong> overdue, int withoutLease) {

    static Wrongs of(long seed, Simulation run) {
        return new Wrongs(
                with(seed, run.history().acceptedAfterRevocation()),
                with(seed, run.history().signedOutBeforeTheEnd()),
                with(seed, run.overdue()),
                run.withoutLease());
    }

    private static List<Wrong> with(long seed, List<? extends Operation> operations) {
        return operations.stream().map(it -> new Wrong(seed, it)).toList();
    }

    Wrongs plus(Wrongs other) {
        return new Wrongs(
                both(acceptedAfterRevocation, other.acceptedAfterRevocation),
                both(signedOutBeforeTheEnd, other.signedOutBeforeTheEnd),
                both(overdue, other.overdue),
                withoutLease + other.withoutLease);
    }

    private static List<Wrong> both(List<Wrong> one, List<Wrong> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    record Wrong(long seed, Operation operation) {}
}
