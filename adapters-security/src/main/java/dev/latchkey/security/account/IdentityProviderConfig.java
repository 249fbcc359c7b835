package dev.latchkey.security.account;

import dev.latchkey.domain.account.ProviderId;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A provider whose ID tokens are believed, and what is demanded of them.
 *
 * @param issuers what it calls itself, one or the other
 * @param keys where it publishes its keys
 * @param audiences what it calls this installation, one of them
 * @param algorithms what it signs with, by their names in RFC 7518
 * @param hostedDomain the only domain whose users are let in; null for all
 * @param nonceMayBeHashed whether it may say the SHA-256 of a nonce in place of the nonce
 */
public record IdentityProviderConfig(
        ProviderId id,
        Set<String> issuers,
        URI keys,
        Set<String> audiences,
        Set<String> algorithms,
        @Nullable String hostedDomain,
        boolean nonceMayBeHashed) {

    private static final ProviderId GOOGLE = new ProviderId("google");
    private static final ProviderId APPLE = new ProviderId("apple");
    private static final Set<ProviderId> RESERVED = Set.of(ProviderId.PASSWORD, GOOGLE, APPLE);

    /** Those whose verification needs nothing secret. */
    private static final Set<String> PUBLIC_KEY_ALGORITHMS = Set.of("RS256", "ES256");

    /** Encrypted, or never leaving this machine. */
    private static final Pattern SAFE =
            Pattern.compile("https://.*|http://(?:localhost|127(?:\\.\\d{1,3}){3}|\\[::1])(?::\\d+)?(?:[/?].*)?");

    /** Fails with {@link IllegalArgumentException} on what nobody should trust, or could not use. */
    public IdentityProviderConfig {
        issuers = Set.copyOf(issuers);
        audiences = Set.copyOf(audiences);
        algorithms = Set.copyOf(algorithms);
        require(!issuers.isEmpty(), "needs an issuer");
        require(!audiences.isEmpty() && audiences.stream().noneMatch(String::isBlank), "needs an audience");
        require(!algorithms.isEmpty() && PUBLIC_KEY_ALGORITHMS.containsAll(algorithms), "must sign by RS256 or ES256");
        requireSafe(keys, "address of the keys");
    }

    /** Google, for the clients with these ids. */
    public static IdentityProviderConfig google(List<String> clientIds, @Nullable String hostedDomain) {
        return new IdentityProviderConfig(
                GOOGLE,
                Set.of("https://accounts.google.com", "accounts.google.com"),
                URI.create("https://www.googleapis.com/oauth2/v3/certs"),
                Set.copyOf(clientIds),
                Set.of("RS256"),
                hostedDomain,
                false);
    }

    /** Apple, for the apps and services with these ids. */
    public static IdentityProviderConfig apple(List<String> clientIds) {
        return new IdentityProviderConfig(
                APPLE,
                Set.of("https://appleid.apple.com"),
                URI.create("https://appleid.apple.com/auth/keys"),
                Set.copyOf(clientIds),
                Set.of("RS256"),
                null,
                true);
    }

    /** Any other provider that speaks OpenID Connect. */
    public static IdentityProviderConfig openId(ProviderId id, String issuer, String keys, List<String> audiences) {
        require(!RESERVED.contains(id), "must not be called " + id.value());
        requireSafe(URI.create(issuer), "issuer");
        return new IdentityProviderConfig(
                id, Set.of(issuer), URI.create(keys), Set.copyOf(audiences), PUBLIC_KEY_ALGORITHMS, null, false);
    }

    /** Whoever could change what is read there could sign in as anybody. */
    private static void requireSafe(URI address, String what) {
        require(
                SAFE.matcher(address.toString()).matches()
                        && address.getHost() != null
                        && address.getRawUserInfo() == null
                        && address.getRawFragment() == null,
                "needs an https address as " + what);
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("A provider " + rule);
        }
    }
}
