package dev.latchkey.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.EmailClaim;
import dev.latchkey.domain.account.SignedClaim;
import dev.latchkey.domain.account.UserBuilder;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link ClaimSigner} keeps to, however it signs. */
public abstract class ClaimSignerContract {

    private final EmailClaim claim =
            EmailClaim.madeAt(UserBuilder.aUser().build(), Instant.parse("2026-03-01T12:00:00.123456Z"));

    /** The signer under test. */
    protected abstract ClaimSigner signer();

    /** A signer that shares no key with it. */
    protected abstract ClaimSigner stranger();

    @Test
    void opensWhatItSigned() {
        assertThat(signer().open(signer().sign(claim))).contains(claim);
    }

    @Test
    void signsInCharactersThatNeedNoEscaping() {
        assertThat(signer().sign(claim).value()).matches("[A-Za-z0-9._~-]{1,2000}");
    }

    @Test
    @Tag("SR-TOK-06")
    void opensNothingThatAStrangerSigned() {
        assertThat(signer().open(stranger().sign(claim))).isEmpty();
    }

    @Test
    @Tag("SR-TOK-06")
    void opensNothingThatWasChanged() {
        var signed = signer().sign(claim).value();

        for (var index = 0; index < signed.length() - 1; index++) {
            var other = signed.charAt(index) == 'A' ? 'B' : 'A';
            var changed = signed.substring(0, index) + other + signed.substring(index + 1);
            assertThat(signer().open(new SignedClaim(changed))).as(changed).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "null", "\0", "ü", "eyJhbGciOiJub25lIn0.e30.", "e30.e30.e30"})
    @Tag("SR-TOK-06")
    void opensNothingThatIsNoClaim(String presented) {
        assertThat(signer().open(new SignedClaim(presented))).isEmpty();
        assertThat(signer().open(new SignedClaim(presented.repeat(10_000)))).isEmpty();
    }

    @Test
    @Tag("SR-TOK-04")
    void signsSoThatPrintingTellsNothing() {
        assertThat(signer().sign(claim)).hasToString("SignedClaim[redacted]");
    }
}
