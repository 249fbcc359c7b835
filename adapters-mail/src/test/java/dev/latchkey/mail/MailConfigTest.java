package dev.latchkey.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.latchkey.mail.SmtpConfig.Tls;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailConfigTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-reply@example.com",
                "Example <no-reply@example.com>",
                "Bücher & Läden <no-reply@example.com>",
                "\"Example, Inc.\" <no-reply@example.com>"
            })
    void takesOneSender(String from) {
        assertThatNoException().isThrownBy(() -> config(from));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "example",
                "a@b@c",
                "one@example.com, other@example.com",
                "x@example.com\r\nBcc: victim@example.com",
                "Example\n <x@example.com>",
                "Example\0 <x@example.com>"
            })
    void takesNoOther(String from) {
        assertThatIllegalArgumentException().isThrownBy(() -> config(from));
    }

    @Test
    @Tag("SR-KEY-04")
    void sendsNoPasswordInTheClearToAnotherMachine() {
        assertThatIllegalArgumentException().isThrownBy(() -> smtp("mail.example.com", Tls.NONE));
        assertThatNoException().isThrownBy(() -> smtp("localhost", Tls.NONE));
        assertThatNoException().isThrownBy(() -> smtp("mail.example.com", Tls.STARTTLS));
        assertThatNoException().isThrownBy(() -> smtp("mail.example.com", Tls.TLS));
    }

    @Test
    @Tag("SR-KEY-04")
    void neverPrintsThePassword() {
        assertThat(smtp("localhost", Tls.NONE)).hasToString("SmtpConfig[redacted]");
    }

    private static MailConfig config(String from) {
        return new MailConfig("http://localhost:8080", from, Optional.empty(), Path.of("mails"));
    }

    private static SmtpConfig smtp(String host, Tls tls) {
        return new SmtpConfig(host, 587, "latchkey", "hush-hush", tls, Duration.ofSeconds(1));
    }
}
