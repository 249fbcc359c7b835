package dev.latchkey.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.latchkey.application.Randomness;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.operation.Lack;
import dev.latchkey.application.operation.Measure;
import dev.latchkey.application.operation.Measured;
import dev.latchkey.application.operation.Requirement;
import dev.latchkey.application.revocation.ConfirmRevocations;
import dev.latchkey.application.revocation.KeepLease;
import dev.latchkey.application.revocation.Nodes;
import dev.latchkey.application.revocation.PurgeRevocations;
import dev.latchkey.application.revocation.RetireNode;
import dev.latchkey.application.revocation.Revocations;
import dev.latchkey.application.revocation.Stopwatch;
import dev.latchkey.application.revocation.WakeUps;
import dev.latchkey.application.revocation.internal.ConfirmedRevocations;
import dev.latchkey.application.revocation.internal.LeaseKeeper;
import dev.latchkey.application.revocation.internal.RevocationConfirmer;
import dev.latchkey.application.revocation.internal.RevocationPurger;
import dev.latchkey.domain.revocation.LeaseTerm;
import dev.latchkey.domain.revocation.Node;
import java.util.List;

/** The revocation capability: each verb, and who carries it out; and this node. */
public final class RevocationModule extends AbstractModule {

    /** Some ten megabytes at most; beyond, everything that is remembered is read anew. */
    private static final int MOST_HEARD_OF = 100_000;

    private final LeaseTerm term;
    private final boolean remembers;

    /**
     * A node with leases of that length.
     *
     * @param remembers whether it answers from memory, and so needs a lease at all
     */
    public RevocationModule(LeaseTerm term, boolean remembers) {
        this.term = term;
        this.remembers = remembers;
    }

    @Override
    protected void configure() {
        bind(ConfirmRevocations.class).to(RevocationConfirmer.class);
        Multibinder.newSetBinder(binder(), Measured.class).addBinding().to(RevocationConfirmer.class);
        bind(KeepLease.class).to(LeaseKeeper.class);
        bind(RetireNode.class).to(LeaseKeeper.class);
    }

    @Provides
    @Singleton
    Node node() {
        return new Node(term, MOST_HEARD_OF);
    }

    @Provides
    LeaseKeeper leaseKeeper(Node node, Nodes nodes, Randomness randomness, Stopwatch stopwatch) {
        return new LeaseKeeper(node, nodes, randomness, stopwatch);
    }

    @Provides
    @Singleton
    RevocationConfirmer confirmer(Node node, Nodes nodes, WakeUps wakeUps, Stopwatch stopwatch) {
        return new RevocationConfirmer(node, nodes, wakeUps, stopwatch);
    }

    @Provides
    Revocations revocations(Transactions transactions, RevocationConfirmer confirmer) {
        return new ConfirmedRevocations(transactions, confirmer);
    }

    @ProvidesIntoSet
    Requirement lease(Node node, Stopwatch stopwatch) {
        return new Requirement(Lack.LEASE, () -> !remembers || node.hasLease(stopwatch.now()));
    }

    @ProvidesIntoSet
    Measured leases(Node node, Stopwatch stopwatch) {
        return () -> List.of(new Measure(
                "node.lease",
                Measure.Kind.LEVEL,
                "Whether this node may answer from memory: 1 or 0",
                () -> node.hasLease(stopwatch.now()) ? 1 : 0));
    }

    @Provides
    PurgeRevocations purge(Nodes nodes) {
        return new RevocationPurger(nodes);
    }
}
