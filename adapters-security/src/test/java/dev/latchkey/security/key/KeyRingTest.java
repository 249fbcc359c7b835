package dev.latchkey.security.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SR-KEY-03")
class KeyRingTest {

    private static final Secrets SECRETS = new Secrets(List.of("one secret from which all keys are derived"));

    private final KeyRing cookies = KeyRing.of(SECRETS, new Purpose("cookies"));
    private final KeyRing links = KeyRing.of(SECRETS, new Purpose("links"));

    @Test
    void believesItsOwnSignature() {
        assertThat(cookies.believes("text", cookies.sign("text"))).isTrue();
        assertThat(cookies.believes("other text", cookies.sign("text"))).isFalse();
    }

    @Test
    void believesNoSignatureOfAnotherPurpose() {
        assertThat(links.believes("text", cookies.sign("text"))).isFalse();
        assertThat(cookies.believes("text", links.sign("text"))).isFalse();
    }

    @Test
    void signsWithBase64UrlOfKnownLength() {
        assertThat(cookies.sign("text")).hasSize(KeyRing.SIGNATURE_LENGTH).matches("[A-Za-z0-9_-]+");
    }
}
