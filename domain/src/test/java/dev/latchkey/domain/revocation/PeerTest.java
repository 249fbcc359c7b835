package dev.latchkey.domain.revocation;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PeerTest {

    @Test
    void hasHeardAllWhenNothingIsLeft() {
        assertThat(leftWith(Set.of()).hasHeardAll()).isTrue();
        assertThat(leftWith(Set.of(4L)).hasHeardAll()).isFalse();
    }

    @Test
    void hasHeardOfEntriesWhenNoneOfThemIsLeft() {
        assertThat(leftWith(Set.of(7L, 8L)).hasHeardOf(Set.of(4L, 5L))).isTrue();
        assertThat(leftWith(Set.of(5L, 8L)).hasHeardOf(Set.of(4L, 5L))).isFalse();
        assertThat(leftWith(Set.of(4L, 5L)).hasHeardOf(Set.of())).isTrue();
    }

    @Test
    void hasAName() {
        assertThat(new NodeId("a").value()).isEqualTo("a");
        assertThatIllegalArgumentException().isThrownBy(() -> new NodeId(""));
    }

    private static Peer leftWith(Set<Long> unheard) {
        return new Peer(new NodeId("peer"), 1, new LeaseTerm(ofSeconds(2)), unheard);
    }
}
