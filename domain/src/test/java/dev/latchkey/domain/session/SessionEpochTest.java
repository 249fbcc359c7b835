package dev.latchkey.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SessionEpochTest {

    @Test
    @Tag("SR-REV-05")
    void isTheSameOnlyWhenNothingWasEndedBetween() {
        assertThat(new SessionEpoch(0)).isEqualTo(SessionEpoch.FIRST);
        assertThat(new SessionEpoch(1)).isNotEqualTo(SessionEpoch.FIRST);
    }
}
