package dev.latchkey.application.revocation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.revocation.InMemoryNodes;
import dev.latchkey.application.revocation.ObservedNodes;
import dev.latchkey.domain.revocation.LeaseTerm;
import dev.latchkey.domain.revocation.NodeId;
import dev.latchkey.domain.revocation.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RevocationPurgerTest {

    private static final int BATCH = 500;

    private final InMemoryNodes nodes = new InMemoryNodes();
    private final List<String> calls = new ArrayList<>();
    private final RevocationPurger purger = new RevocationPurger(new ObservedNodes(nodes, calls::add));

    @Test
    void removesEverythingThatAllHaveHeardOf() {
        log(BATCH + 1);

        assertThat(purger.purge()).isEqualTo(BATCH + 1);

        assertThat(calls).hasSize(2);
        assertThat(purger.purge()).isZero();
    }

    @Test
    void looksForMoreAfterAFullBatch() {
        log(BATCH);

        assertThat(purger.purge()).isEqualTo(BATCH);

        assertThat(calls).hasSize(2);
    }

    @Test
    void keepsWhatSomebodyHasNotHeardOf() {
        log(3);
        var registered = nodes.register(new NodeId("one"), new LeaseTerm(Duration.ofSeconds(2)));
        log(2);

        assertThat(purger.purge()).isEqualTo(3);

        assertThat(nodes.beyond(registered.position())).hasSize(2);
    }

    private void log(int count) {
        IntStream.range(0, count).forEach(_ -> nodes.log(new Subject.OfEveryone()));
    }
}
