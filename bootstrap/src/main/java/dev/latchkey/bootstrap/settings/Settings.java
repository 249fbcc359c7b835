package dev.latchkey.bootstrap.settings;

import dev.latchkey.domain.deletion.DeletionPolicy;
import dev.latchkey.domain.device.DevicePolicy;
import dev.latchkey.domain.session.SessionPolicy;
import dev.latchkey.http.web.HttpConfig;
import dev.latchkey.mail.MailConfig;
import dev.latchkey.persistence.session.CookieCacheConfig;
import dev.latchkey.security.account.IdentityProviderConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Everything that can be set from outside, checked; nobody else reads the environment.
 *
 * @param secrets empty when one is to be made in the data directory
 * @param cookieCache empty when nothing is remembered of sessions
 * @param purgeInterval how often expired sessions are removed
 * @param rateLimited whether anything can be done too often
 */
public record Settings(
        Path dataDirectory,
        List<String> secrets,
        HttpConfig http,
        DatabaseSettings database,
        SessionPolicy sessions,
        DevicePolicy devices,
        Optional<CookieCacheConfig> cookieCache,
        ClusterSettings cluster,
        Duration purgeInterval,
        AccountSettings account,
        DeletionPolicy deletions,
        List<IdentityProviderConfig> identityProviders,
        boolean rateLimited,
        MailConfig mail) {

    /** Copies the lists. */
    public Settings {
        secrets = List.copyOf(secrets);
        identityProviders = List.copyOf(identityProviders);
    }

    /** Never prints a secret. */
    @Override
    public String toString() {
        return "Settings[redacted]";
    }
}
