package dev.latchkey.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Result;
import dev.latchkey.application.account.IdTokens.Claim;
import dev.latchkey.application.account.IdTokens.Presented;
import dev.latchkey.application.account.IdTokens.Vouched;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.ExternalId;
import dev.latchkey.domain.account.IdToken;
import dev.latchkey.domain.account.ProviderId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link IdTokens} keeps to, whatever it is made of. */
public abstract class IdTokensContract {

    private static final ProviderId GOOGLE = new ProviderId("google");
    private static final ExternalId ADA = new ExternalId(GOOGLE, "ada");
    private static final Email ADDRESS = new Email("ada@example.com");

    /** Those under test, which trust a provider called {@code google} and none called {@code nobody}. */
    protected abstract IdTokens idTokens();

    /** A token about Ada that the provider vouches for; never the same twice. */
    protected abstract IdToken token(String email, boolean verified, @Nullable String nonce);

    @Test
    void tellWhatAProviderVouchesFor() {
        var vouched = vouched(GOOGLE, token("Ada@Example.com", true, null));

        assertThat(vouched.who()).isEqualTo(ADA);
        assertThat(vouched.email()).isEqualTo(ADDRESS);
        assertThat(vouched.emailVerified()).isTrue();
        assertThat(vouched(GOOGLE, token("ada@example.com", false, null)).emailVerified())
                .isFalse();
    }

    @Test
    void knowATokenAgain() {
        var token = token("ada@example.com", true, null);
        var other = token("ada@example.com", true, null);

        assertThat(vouched(GOOGLE, token).token())
                .isEqualTo(vouched(GOOGLE, token).token());
        assertThat(vouched(GOOGLE, token).token())
                .isNotEqualTo(vouched(GOOGLE, other).token());
    }

    @Test
    void tellWhomATokenIsAbout() {
        var presented = new Presented(GOOGLE, token("ada@example.com", true, "a nonce"), null);

        assertThat(idTokens().read(presented)).contains(new Claim(ADA, ADDRESS));
    }

    @Test
    void believeANonceInItsAttemptOnly() {
        var token = token("ada@example.com", true, "a nonce");

        assertThat(verify(GOOGLE, token, "a nonce")).isInstanceOf(Result.Done.class);
        assertThat(verify(GOOGLE, token, "another")).isEqualTo(refused(new AccountRefusal.IdTokenInvalid()));
        assertThat(verify(GOOGLE, token, null)).isEqualTo(refused(new AccountRefusal.IdTokenInvalid()));
        assertThat(verify(GOOGLE, token("ada@example.com", true, null), "a nonce"))
                .isEqualTo(refused(new AccountRefusal.IdTokenInvalid()));
    }

    @Test
    void believeNothingElse() {
        var garbage = new IdToken("a.b.c");

        assertThat(verify(GOOGLE, garbage, null)).isEqualTo(refused(new AccountRefusal.IdTokenInvalid()));
        assertThat(idTokens().read(new Presented(GOOGLE, garbage, null))).isEmpty();
    }

    @Test
    void knowNoOtherProvider() {
        assertThat(verify(new ProviderId("nobody"), token("ada@example.com", true, null), null))
                .isEqualTo(refused(new AccountRefusal.ProviderUnknown()));
        assertThat(verify(ProviderId.PASSWORD, token("ada@example.com", true, null), null))
                .isEqualTo(refused(new AccountRefusal.ProviderUnknown()));
    }

    @Test
    void sayWhenTheAddressIsNoneOrMissing() {
        assertThat(verify(GOOGLE, token("", true, null), null)).isInstanceOf(Result.Refused.class);
        assertThat(verify(GOOGLE, token("ada", true, null), null))
                .isEqualTo(refused(new AccountRefusal.EmailUnusable()));
    }

    private Vouched vouched(ProviderId provider, IdToken token) {
        return switch (verify(provider, token, null)) {
            case Result.Done<Vouched, AccountRefusal>(var vouched) -> vouched;
            case Result.Refused<Vouched, AccountRefusal>(var reason) -> throw new AssertionError(reason);
        };
    }

    private Result<Vouched, AccountRefusal> verify(ProviderId provider, IdToken token, @Nullable String nonce) {
        return idTokens().verify(new Presented(provider, token, nonce));
    }

    private static Result<Vouched, AccountRefusal> refused(AccountRefusal reason) {
        return Result.refused(reason);
    }
}
