package dev.latchkey.bootstrap.settings;

import static dev.latchkey.bootstrap.settings.Setting.APPLE_CLIENT_IDS;
import static dev.latchkey.bootstrap.settings.Setting.GOOGLE_CLIENT_IDS;
import static dev.latchkey.bootstrap.settings.Setting.GOOGLE_HOSTED_DOMAIN;
import static dev.latchkey.bootstrap.settings.Setting.OPENID_PROVIDERS;

import dev.latchkey.domain.account.ProviderId;
import dev.latchkey.security.account.IdentityProviderConfig;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Whose ID tokens are believed: nobody's, unless something is set. */
final class IdentitySettings {

    private static final int WORDS = 4;

    private final SettingsReader reader;

    IdentitySettings(SettingsReader reader) {
        this.reader = reader;
    }

    List<IdentityProviderConfig> providers() {
        var providers = new ArrayList<IdentityProviderConfig>();
        google().ifPresent(providers::add);
        apple().ifPresent(providers::add);
        providers.addAll(others());
        return providers;
    }

    private Optional<IdentityProviderConfig> google() {
        var clientIds = reader.list(GOOGLE_CLIENT_IDS);
        var hostedDomain = reader.text(GOOGLE_HOSTED_DOMAIN);
        if (clientIds.isEmpty()) {
            if (!hostedDomain.isEmpty()) {
                reader.complain(GOOGLE_HOSTED_DOMAIN, "needs " + GOOGLE_CLIENT_IDS);
            }
            return Optional.empty();
        }
        return made(
                GOOGLE_CLIENT_IDS,
                () -> IdentityProviderConfig.google(clientIds, hostedDomain.isEmpty() ? null : hostedDomain));
    }

    private Optional<IdentityProviderConfig> apple() {
        var clientIds = reader.list(APPLE_CLIENT_IDS);
        return clientIds.isEmpty()
                ? Optional.empty()
                : made(APPLE_CLIENT_IDS, () -> IdentityProviderConfig.apple(clientIds));
    }

    private List<IdentityProviderConfig> others() {
        var others = reader.list(OPENID_PROVIDERS).stream()
                .flatMap(line -> made(OPENID_PROVIDERS, () -> provider(line)).stream())
                .toList();
        var ids = new HashSet<ProviderId>();
        others.stream()
                .map(IdentityProviderConfig::id)
                .filter(id -> !ids.add(id))
                .forEach(id -> reader.complain(OPENID_PROVIDERS, "has two providers called " + id.value()));
        return others;
    }

    /** Its id, its issuer, the address of its keys, and what it calls this service: one word each, or more of the last. */
    private static IdentityProviderConfig provider(String line) {
        var words = List.of(line.strip().split("\\s+"));
        if (words.size() < WORDS) {
            throw new IllegalArgumentException("must say of each provider: id, issuer, address of the keys, audience");
        }
        return IdentityProviderConfig.openId(
                new ProviderId(words.get(0)), words.get(1), words.get(2), words.subList(WORDS - 1, words.size()));
    }

    private Optional<IdentityProviderConfig> made(Setting setting, Supplier<IdentityProviderConfig> maker) {
        return reader.made(setting, () -> Optional.of(maker.get()), Optional.empty());
    }
}
