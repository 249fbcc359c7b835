package dev.latchkey.application.account;

import dev.latchkey.application.Result;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.ExternalId;
import dev.latchkey.domain.account.IdToken;
import dev.latchkey.domain.account.IdTokenHash;
import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.account.ProviderId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the providers say that this installation trusts. What it promises is written down in {@code
 * IdTokensContract}.
 */
public interface IdTokens {

    /**
     * Whom a token says that it is about, which nobody must believe yet; empty when it does not say so, or says it for a
     * provider that is not trusted here.
     */
    Optional<Claim> read(Presented presented);

    /**
     * What the provider vouches for: it signed the token lately, for this installation and for this attempt to sign in.
     * Otherwise {@link AccountRefusal.ProviderUnknown}, {@link AccountRefusal.IdTokenInvalid}, {@link
     * AccountRefusal.IdTokenWithoutEmail} or {@link AccountRefusal.EmailUnusable}. Fails with {@link
     * dev.latchkey.application.Overloaded} while the provider's keys are not known and cannot be had.
     */
    Result<Vouched, AccountRefusal> verify(Presented presented);

    /**
     * A token as it was presented.
     *
     * @param nonce what the client made up for this attempt, so that no token of another can be used; null when it did not
     */
    record Presented(
            ProviderId provider, IdToken token, @Nullable String nonce) {

        /** Never prints the nonce. */
        @Override
        public String toString() {
            return "Presented[redacted]";
        }
    }

    /** Whom a token says that it is about. */
    record Claim(ExternalId who, Email email) {}

    /**
     * What a provider vouches for.
     *
     * @param emailVerified whether the provider has seen that the address is theirs
     * @param token by which to know that it was used before
     * @param usableUntil no token with this hash is vouched for at this instant or later, by any clock that is right to a
     *     minute
     */
    record Vouched(
            ExternalId who,
            Email email,
            boolean emailVerified,
            Profile profile,
            IdTokenHash token,
            Instant usableUntil) {}
}
