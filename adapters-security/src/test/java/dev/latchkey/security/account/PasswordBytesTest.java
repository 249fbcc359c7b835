package dev.latchkey.security.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.Password;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SR-AUT-02")
class PasswordBytesTest {

    @Test
    void areTheUtf8OfTheNormalForm() {
        try (var bytes = PasswordBytes.of(new Password("ｋｅｙ 🔑"))) {
            assertThat(bytes.value()).isEqualTo("key 🔑".getBytes(UTF_8));
        }
    }

    @Test
    void replaceHalfACharacterAsThePublishedApiDoes() {
        try (var bytes = PasswordBytes.of(new Password("half \uD83D a key \uDD11"))) {
            assertThat(bytes.value()).isEqualTo("half \uFFFD a key \uFFFD".getBytes(UTF_8));
        }
    }

    @Test
    void areWipedWhenClosed() {
        var bytes = PasswordBytes.of(new Password("secret"));

        bytes.close();

        assertThat(bytes.value()).containsOnly(0);
    }
}
