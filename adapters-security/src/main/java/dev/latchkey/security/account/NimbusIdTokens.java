package dev.latchkey.security.account;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.latchkey.application.Result;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.IdTokens;
import dev.latchkey.domain.account.ProviderId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link IdTokens} of the providers that are configured. */
final class NimbusIdTokens implements IdTokens {

    private final Map<ProviderId, IdentityProvider> providers;
    private final InstantSource clock;

    /** Fails with {@link IllegalStateException} on two of one id. */
    NimbusIdTokens(List<IdentityProviderConfig> configs, InstantSource clock) {
        this.providers = configs.stream()
                .collect(toUnmodifiableMap(IdentityProviderConfig::id, config -> new IdentityProvider(config, clock)));
        this.clock = clock;
    }

    @Override
    public Optional<Claim> read(Presented presented) {
        return Optional.ofNullable(providers.get(presented.provider()))
                .flatMap(provider -> provider.read(presented.token()));
    }

    @Override
    public Result<Vouched, AccountRefusal> verify(Presented presented) {
        var provider = providers.get(presented.provider());
        return provider == null
                ? Result.refused(new AccountRefusal.ProviderUnknown())
                : provider.verify(presented, clock.instant());
    }
}
