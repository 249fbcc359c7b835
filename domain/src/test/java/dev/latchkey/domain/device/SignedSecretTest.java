package dev.latchkey.domain.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignedSecretTest {

    @ParameterizedTest
    @MethodSource("dev.latchkey.domain.account.HostileTexts#all")
    void isAnythingThatWasPresentedUnchanged(String presented) {
        assertThat(new SignedSecret(presented).value()).isEqualTo(presented);
    }

    @Test
    @Tag("SR-TOK-04")
    void doesNotTellItselfWhenPrinted() {
        assertThat(new SignedSecret("lkd_secret.signature")).hasToString("SignedSecret[redacted]");
    }
}
