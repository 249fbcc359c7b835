package dev.latchkey.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EmailClaimTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.999999Z");
    private static final Instant END = Instant.parse("2026-03-01T13:00:00Z");

    private final User ada = UserBuilder.aUser().build();

    @Test
    void isToTheAddressThatTheUserHasForAnHour() {
        assertThat(EmailClaim.madeAt(ada, NOW)).isEqualTo(new EmailClaim(ada.id(), ada.email(), END));
    }

    @Test
    void isOverAtTheVeryInstantItExpires() {
        var claim = EmailClaim.madeAt(ada, NOW);

        assertThat(claim.isOverAt(END.minusNanos(1))).isFalse();
        assertThat(claim.isOverAt(END)).isTrue();
    }

    @Test
    @Tag("SR-TOK-04")
    void doesNotPrintItselfOnceItIsSigned() {
        assertThat(new SignedClaim("secret")).hasToString("SignedClaim[redacted]");
    }
}
