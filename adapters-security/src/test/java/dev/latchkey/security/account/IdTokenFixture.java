package dev.latchkey.security.account;

import dev.latchkey.application.MovableClock;
import dev.latchkey.application.Result;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.IdTokens;
import dev.latchkey.application.account.IdTokens.Presented;
import dev.latchkey.application.account.IdTokens.Vouched;
import dev.latchkey.domain.account.IdToken;
import dev.latchkey.domain.account.ProviderId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A local provider, called by several names: as any provider, and as if it were Google or Apple. */
final class IdTokenFixture implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final ProviderId LOCAL = new ProviderId("local");
    static final ProviderId GOOGLE = new ProviderId("google");
    static final ProviderId APPLE = new ProviderId("apple");
    static final String OTHER_CLIENT_ID = "latchkey-app";

    final LocalProvider provider = LocalProvider.start();
    final MovableClock clock = new MovableClock(NOON);
    final IdTokens idTokens = new NimbusIdTokens(configs(), clock);

    private List<IdentityProviderConfig> configs() {
        var clientIds = List.of(LocalProvider.CLIENT_ID, OTHER_CLIENT_ID);
        return List.of(
                IdentityProviderConfig.openId(
                        LOCAL, provider.issuer(), provider.keys().toString(), clientIds),
                here(IdentityProviderConfig.google(clientIds, "example.com")),
                here(IdentityProviderConfig.apple(clientIds)));
    }

    private IdentityProviderConfig here(IdentityProviderConfig config) {
        return new IdentityProviderConfig(
                config.id(),
                Set.of(provider.issuer()),
                provider.keys(),
                config.audiences(),
                config.algorithms(),
                config.hostedDomain(),
                config.nonceMayBeHashed());
    }

    /** A token of somebody, issued now. */
    LocalProvider.Draft token() {
        return provider.tokenFor("ada", clock.instant());
    }

    Result<Vouched, AccountRefusal> verify(IdToken token) {
        return verify(LOCAL, token, null);
    }

    Result<Vouched, AccountRefusal> verify(ProviderId id, IdToken token, @Nullable String nonce) {
        return idTokens.verify(new Presented(id, token, nonce));
    }

    boolean believes(LocalProvider.Draft draft) {
        return verify(draft.signed()) instanceof Result.Done;
    }

    boolean believes(ProviderId id, LocalProvider.Draft draft, @Nullable String nonce) {
        return verify(id, draft.signed(), nonce) instanceof Result.Done;
    }

    @Override
    public void close() {
        provider.close();
    }
}
