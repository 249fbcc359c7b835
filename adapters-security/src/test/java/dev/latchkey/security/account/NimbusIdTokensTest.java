package dev.latchkey.security.account;

import static dev.latchkey.security.account.IdTokenFixture.APPLE;
import static dev.latchkey.security.account.IdTokenFixture.GOOGLE;
import static dev.latchkey.security.account.IdTokenFixture.LOCAL;
import static dev.latchkey.security.account.IdTokenFixture.NOON;
import static dev.latchkey.security.account.IdTokenFixture.OTHER_CLIENT_ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import dev.latchkey.application.Result;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.IdTokens.Claim;
import dev.latchkey.application.account.IdTokens.Presented;
import dev.latchkey.application.account.IdTokens.Vouched;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.ExternalId;
import dev.latchkey.domain.account.IdToken;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.account.ProviderId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NimbusIdTokensTest {

    private static final Email ADDRESS = new Email("ada@example.com");

    @AutoClose
    private final IdTokenFixture fixture = new IdTokenFixture();

    @BeforeEach
    void goBackToNoon() {
        fixture.clock.moveTo(NOON);
    }

    @Test
    void tellWhatTheProviderVouchesFor() {
        var vouched = vouched(fixture.token()
                .with("name", "Ada Lovelace")
                .with("picture", "https://example.com/ada.png")
                .signed());

        assertThat(vouched.who()).isEqualTo(new ExternalId(LOCAL, "ada"));
        assertThat(vouched.email()).isEqualTo(ADDRESS);
        assertThat(vouched.emailVerified()).isTrue();
        assertThat(vouched.profile()).isEqualTo(new Profile("Ada Lovelace", "https://example.com/ada.png"));
    }

    @Test
    void tellWhomATokenIsAboutBeforeItIsBelieved() {
        var expired = fixture.token().with("exp", 1).signed();

        assertThat(fixture.idTokens.read(new Presented(LOCAL, expired, null)))
                .contains(new Claim(new ExternalId(LOCAL, "ada"), ADDRESS));
        assertThat(fixture.idTokens.read(new Presented(new ProviderId("unknown"), expired, null)))
                .isEmpty();
        assertThat(fixture.idTokens.read(
                        new Presented(LOCAL, fixture.token().without("email").signed(), null)))
                .isEmpty();
    }

    @Test
    void believeEitherAlgorithmOfAnyProvider() {
        var ec = fixture.provider.ecKey();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(ec.getKeyID()).build();
        var token = fixture.token().signed(header, ec);

        assertThat(fixture.verify(token)).isInstanceOf(Result.Done.class);
        assertThat(fixture.verify(APPLE, token, null)).isEqualTo(refused(new AccountRefusal.IdTokenInvalid()));
    }

    @Test
    void knowNobodyButTheProvidersThatAreConfigured() {
        var token = fixture.token().signed();

        assertThat(fixture.verify(new ProviderId("github"), token, null))
                .isEqualTo(refused(new AccountRefusal.ProviderUnknown()));
        assertThat(new NimbusIdTokens(List.of(), fixture.clock).verify(new Presented(GOOGLE, token, null)))
                .isEqualTo(refused(new AccountRefusal.ProviderUnknown()));
    }

    // Until when: from when it is issued to an hour later or its expiry, give or take half a minute.

    @ParameterizedTest
    @CsvSource({
        "-31, false",
        "-30, true",
        "0, true",
        "3600, true",
        "3629, true",
        "3630, false",
        "86400, false",
        "-86400, false"
    })
    void believeATokenForAnHour(long secondsLater, boolean believed) {
        var draft = fixture.token().with("exp", NOON.plusSeconds(1_000_000).getEpochSecond());
        fixture.clock.advance(Duration.ofSeconds(secondsLater));

        assertThat(fixture.believes(draft)).isEqualTo(believed);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "60, true", "89, true", "90, false"})
    void believeATokenUntilItExpires(long secondsLater, boolean believed) {
        var draft = fixture.token().with("exp", NOON.plusSeconds(60).getEpochSecond());
        fixture.clock.advance(Duration.ofSeconds(secondsLater));

        assertThat(fixture.believes(draft)).isEqualTo(believed);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "30, true", "31, false"})
    void believeATokenNotBeforeItSays(long secondsFromNow, boolean believed) {
        var draft = fixture.token().with("nbf", NOON.plusSeconds(secondsFromNow).getEpochSecond());

        assertThat(fixture.believes(draft)).isEqualTo(believed);
    }

    @Test
    void sayHowLongATokenMustBeRemembered() {
        var soonOver = fixture.token().with("exp", NOON.plusSeconds(60).getEpochSecond());
        var aged = fixture.token().with("exp", NOON.plusSeconds(1_000_000).getEpochSecond());

        assertThat(vouched(soonOver.signed()).usableUntil()).isEqualTo(NOON.plusSeconds(60 + 90));
        assertThat(vouched(aged.signed()).usableUntil()).isEqualTo(NOON.plusSeconds(3600 + 90));
    }

    // For whom.

    @Test
    void believeATokenForOneOfOurNames() {
        assertThat(fixture.believes(fixture.token().with("aud", OTHER_CLIENT_ID)))
                .isTrue();
        assertThat(fixture.believes(fixture.token().with("aud", List.of(OTHER_CLIENT_ID))))
                .isTrue();
        assertThat(fixture.believes(fixture.token().with("aud", "somebody-else")))
                .isFalse();
        assertThat(fixture.believes(fixture.token().with("aud", List.of()))).isFalse();
        assertThat(fixture.believes(fixture.token().with("aud", List.of(OTHER_CLIENT_ID, 7))))
                .isFalse();
    }

    @Test
    void demandOfATokenForSeveralThatItWasMadeForUs() {
        var audiences = List.of("somebody-else", OTHER_CLIENT_ID);

        assertThat(fixture.believes(fixture.token().with("aud", audiences))).isFalse();
        assertThat(fixture.believes(fixture.token().with("aud", audiences).with("azp", "somebody-else")))
                .isFalse();
        assertThat(fixture.believes(fixture.token().with("aud", audiences).with("azp", OTHER_CLIENT_ID)))
                .isTrue();
    }

    @Test
    void letAnotherClientOfOursBeAskedByTheOneThatAsks() {
        assertThat(fixture.believes(fixture.token().with("azp", "our-android-app")))
                .isTrue();
    }

    @Test
    void letInOnlyUsersOfTheHostedDomain() {
        assertThat(fixture.believes(GOOGLE, fixture.token().with("hd", "example.com"), null))
                .isTrue();
        assertThat(fixture.believes(GOOGLE, fixture.token().with("hd", "example.org"), null))
                .isFalse();
        assertThat(fixture.believes(GOOGLE, fixture.token().with("hd", true), null))
                .isFalse();
        assertThat(fixture.believes(GOOGLE, fixture.token(), null)).isFalse();
    }

    // For which attempt.

    @Test
    void believeATokenWithANonceForThatAttemptOnly() {
        var draft = fixture.token().with("nonce", "n-0S6_WzA2Mj");

        assertThat(fixture.believes(LOCAL, draft, "n-0S6_WzA2Mj")).isTrue();
        assertThat(fixture.believes(LOCAL, draft, "n-0S6_WzA2MJ")).isFalse();
        assertThat(fixture.believes(LOCAL, draft, "")).isFalse();
        assertThat(fixture.believes(LOCAL, draft, null)).isFalse();
    }

    @Test
    void believeATokenWithoutNonceOnlyWhereNoneIsAskedFor() {
        assertThat(fixture.believes(LOCAL, fixture.token(), null)).isTrue();
        assertThat(fixture.believes(LOCAL, fixture.token(), "n-0S6_WzA2Mj")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void takeANonceThatIsNoTextForOneAllTheSame(int kind) {
        var draft = fixture.token().with("nonce", kind == 0 ? 7 : List.of("a"));

        assertThat(fixture.believes(LOCAL, draft, null)).isFalse();
        assertThat(fixture.believes(LOCAL, draft, "7")).isFalse();
    }

    @Test
    void letAppleHashTheNonceAndNobodyElse() {
        var sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

        assertThat(fixture.believes(APPLE, fixture.token().with("nonce", sha256), "abc"))
                .isTrue();
        assertThat(fixture.believes(APPLE, fixture.token().with("nonce", "abc"), "abc"))
                .isTrue();
        assertThat(fixture.believes(APPLE, fixture.token().with("nonce", "abc"), sha256))
                .isFalse();
        assertThat(fixture.believes(LOCAL, fixture.token().with("nonce", sha256), "abc"))
                .isFalse();
    }

    // What it says of somebody.

    @Test
    void takeAVerifiedAddressAlsoFromText() {
        assertThat(vouched(fixture.token().with("email_verified", "true").signed())
                        .emailVerified())
                .isTrue();
        for (var other : List.of("false", "TRUE", "", 1, List.of(true))) {
            assertThat(vouched(fixture.token().with("email_verified", other).signed())
                            .emailVerified())
                    .isFalse();
        }
        assertThat(vouched(fixture.token().without("email_verified").signed()).emailVerified())
                .isFalse();
    }

    @Test
    void takeAnAddressInAnyLetterCase() {
        assertThat(vouched(fixture.token().with("email", "Ada@Example.COM").signed())
                        .email())
                .isEqualTo(ADDRESS);
    }

    @Test
    void sayThatThereIsNoAddress() {
        var withoutEmail = refused(new AccountRefusal.IdTokenWithoutEmail());

        assertThat(fixture.verify(fixture.token().without("email").signed())).isEqualTo(withoutEmail);
        assertThat(fixture.verify(fixture.token().with("email", 7).signed())).isEqualTo(withoutEmail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", "ada@localhost", "ada@example.com\0", "ädä@example.com"})
    void sayThatTheAddressIsNone(String email) {
        assertThat(fixture.verify(fixture.token().with("email", email).signed()))
                .isEqualTo(refused(new AccountRefusal.EmailUnusable()));
    }

    @Test
    void doWithoutANameAndAPictureAndBoundBoth() {
        var nothing = fixture.token().without("name").signed();
        var tooMuch = fixture.token()
                .with("name", "\0" + "a".repeat(300))
                .with("picture", "https://example.com/" + "a".repeat(2_048))
                .signed();

        assertThat(vouched(nothing).profile()).isEqualTo(new Profile("", null));
        assertThat(vouched(tooMuch).profile()).isEqualTo(new Profile("a".repeat(256), null));
    }

    private Vouched vouched(IdToken token) {
        return switch (fixture.verify(token)) {
            case Result.Done<Vouched, AccountRefusal>(var vouched) -> vouched;
            case Result.Refused<Vouched, AccountRefusal>(var reason) -> throw new AssertionError(reason);
        };
    }

    private static Result<Vouched, AccountRefusal> refused(AccountRefusal reason) {
        return Result.refused(reason);
    }
}
