package dev.latchkey.bootstrap.settings;

import static dev.latchkey.bootstrap.settings.Setting.ADMIN_TOKENS;
import static dev.latchkey.bootstrap.settings.Setting.BASE_URL;
import static dev.latchkey.bootstrap.settings.Setting.BEARER_ENABLED;
import static dev.latchkey.bootstrap.settings.Setting.COOKIE_CACHE_ENABLED;
import static dev.latchkey.bootstrap.settings.Setting.COOKIE_CACHE_MAXIMUM_SIZE;
import static dev.latchkey.bootstrap.settings.Setting.COOKIE_CACHE_MAX_AGE;
import static dev.latchkey.bootstrap.settings.Setting.COOKIE_DOMAIN;
import static dev.latchkey.bootstrap.settings.Setting.COOKIE_PREFIX;
import static dev.latchkey.bootstrap.settings.Setting.COOKIE_SAME_SITE;
import static dev.latchkey.bootstrap.settings.Setting.DATABASE_PASSWORD;
import static dev.latchkey.bootstrap.settings.Setting.DATABASE_POOL_SIZE;
import static dev.latchkey.bootstrap.settings.Setting.DATABASE_START_TIMEOUT;
import static dev.latchkey.bootstrap.settings.Setting.DATABASE_URL;
import static dev.latchkey.bootstrap.settings.Setting.DATABASE_USER;
import static dev.latchkey.bootstrap.settings.Setting.DATA_DIR;
import static dev.latchkey.bootstrap.settings.Setting.DELETION_FOREIGN_BOARDS;
import static dev.latchkey.bootstrap.settings.Setting.DELETION_REQUIRE_FRESH;
import static dev.latchkey.bootstrap.settings.Setting.EMAIL_VERIFICATION_REQUIRED;
import static dev.latchkey.bootstrap.settings.Setting.HOST;
import static dev.latchkey.bootstrap.settings.Setting.MAXIMUM_SESSIONS;
import static dev.latchkey.bootstrap.settings.Setting.METRICS_PORT;
import static dev.latchkey.bootstrap.settings.Setting.NODE_LEASE;
import static dev.latchkey.bootstrap.settings.Setting.NODE_RENEW;
import static dev.latchkey.bootstrap.settings.Setting.PASSWORD_RESET_ENABLED;
import static dev.latchkey.bootstrap.settings.Setting.PORT;
import static dev.latchkey.bootstrap.settings.Setting.RATE_LIMIT_ENABLED;
import static dev.latchkey.bootstrap.settings.Setting.SECRETS;
import static dev.latchkey.bootstrap.settings.Setting.SEND_VERIFICATION_ON_SIGN_UP;
import static dev.latchkey.bootstrap.settings.Setting.SESSION_DATA_COOKIE;
import static dev.latchkey.bootstrap.settings.Setting.SESSION_PURGE_INTERVAL;
import static dev.latchkey.bootstrap.settings.Setting.SESSION_REFRESH;
import static dev.latchkey.bootstrap.settings.Setting.SIGN_UP_ENABLED;
import static dev.latchkey.bootstrap.settings.Setting.STOP_NOTICE;
import static dev.latchkey.bootstrap.settings.Setting.STOP_TIMEOUT;
import static dev.latchkey.bootstrap.settings.Setting.TRUSTED_ORIGINS;
import static dev.latchkey.bootstrap.settings.Setting.TRUSTED_PROXIES;

import dev.latchkey.application.account.VerificationPolicy;
import dev.latchkey.application.session.SnapshotFormat;
import dev.latchkey.application.session.SnapshotPolicy;
import dev.latchkey.domain.deletion.DeletionPolicy;
import dev.latchkey.domain.deletion.ForeignBoards;
import dev.latchkey.domain.device.DevicePolicy;
import dev.latchkey.domain.revocation.LeaseTerm;
import dev.latchkey.http.origin.TrustedOrigins;
import dev.latchkey.http.web.AdminTokens;
import dev.latchkey.http.web.CookieConfig;
import dev.latchkey.http.web.CookieConfig.SameSite;
import dev.latchkey.http.web.HttpConfig;
import dev.latchkey.http.web.TrustedProxies;
import dev.latchkey.persistence.session.CookieCacheConfig;
import dev.latchkey.security.key.Secrets;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes of single settings what the parts of the service take, and checks what must fit together. */
final class SettingsAssembler {

    private static final String HTTPS = "https://";
    private static final int HIGHEST_PORT = 65_535;

    private final SettingsReader reader;

    SettingsAssembler(SettingsReader reader) {
        this.reader = reader;
    }

    Settings assemble() {
        var refresh = reader.make(SESSION_REFRESH, Refresh::named, Refresh.ON);
        var maxAge = reader.positiveDuration(COOKIE_CACHE_MAX_AGE);
        var http = http(refresh, maxAge);
        var dataDirectory = reader.make(DATA_DIR, Path::of, Path.of(""));
        var settings = new Settings(
                dataDirectory,
                secrets(http),
                http,
                database(),
                new SessionSettings(reader, refresh).policy(),
                new DevicePolicy(reader.number(MAXIMUM_SESSIONS, 1, DevicePolicy.MOST)),
                cookieCache(maxAge),
                cluster(),
                reader.positiveDuration(SESSION_PURGE_INTERVAL),
                account(),
                deletions(),
                new IdentitySettings(reader).providers(),
                rateLimited(http),
                new MailSettings(reader).config(http.baseUrl(), dataDirectory));
        reader.complain();
        return settings;
    }

    private HttpConfig http(Refresh refresh, Duration cacheAge) {
        var port = reader.number(PORT, 0, HIGHEST_PORT);
        var baseUrl = baseUrl(port);
        return new HttpConfig(
                reader.text(HOST),
                port,
                baseUrl,
                origins(baseUrl, port),
                reader.made(
                        TRUSTED_PROXIES, () -> TrustedProxies.of(reader.list(TRUSTED_PROXIES)), TrustedProxies.NONE),
                cookies(baseUrl),
                snapshots(cacheAge),
                reader.flag(BEARER_ENABLED),
                refresh == Refresh.DEFERRED,
                reader.positiveDuration(STOP_TIMEOUT),
                reader.durationOrNothing(STOP_NOTICE),
                metricsPort(),
                reader.made(ADMIN_TOKENS, () -> new AdminTokens(reader.list(ADMIN_TOKENS)), AdminTokens.NONE));
    }

    private OptionalInt metricsPort() {
        return reader.text(METRICS_PORT).equalsIgnoreCase("none")
                ? OptionalInt.empty()
                : OptionalInt.of(reader.number(METRICS_PORT, 0, HIGHEST_PORT));
    }

    private String baseUrl(int port) {
        var local = "http://localhost:" + port;
        return reader.text(BASE_URL).isEmpty() ? local : reader.make(BASE_URL, SettingsAssembler::originOf, local);
    }

    private static String originOf(String baseUrl) {
        var uri = URI.create(baseUrl);
        var isWeb = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!isWeb
                || uri.getHost() == null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null
                || uri.getRawUserInfo() != null
                || !List.of("", "/").contains(uri.getRawPath())) {
            throw new IllegalArgumentException("must be scheme, host and port, such as https://auth.example.com");
        }
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return (uri.getScheme() + "://" + uri.getHost()).toLowerCase(Locale.ROOT) + port;
    }

    private List<String> origins(String baseUrl, int port) {
        var origins = new ArrayList<>(reader.list(TRUSTED_ORIGINS));
        if (!reader.isSet(BASE_URL)) {
            origins.add("http://127.0.0.1:" + port);
        }
        reader.check(TRUSTED_ORIGINS, () -> TrustedOrigins.of(baseUrl, origins));
        return origins;
    }

    private CookieConfig cookies(String baseUrl) {
        var standard = CookieConfig.standard(baseUrl.startsWith(HTTPS));
        var named = reader.make(COOKIE_PREFIX, standard::withPrefix, standard);
        var sent = reader.make(COOKIE_SAME_SITE, text -> named.withSameSite(sameSite(text)), named);
        return reader.text(COOKIE_DOMAIN).isEmpty() ? sent : reader.make(COOKIE_DOMAIN, sent::withDomain, sent);
    }

    private SnapshotPolicy snapshots(Duration maxAge) {
        var format = reader.make(SESSION_DATA_COOKIE, SettingsAssembler::snapshotFormat, SnapshotFormat.OFF);
        return reader.made(COOKIE_CACHE_MAX_AGE, () -> new SnapshotPolicy(format, maxAge), SnapshotPolicy.OFF);
    }

    private static SnapshotFormat snapshotFormat(String text) {
        return Arrays.stream(SnapshotFormat.values())
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be off, compact, jwt or jwe"));
    }

    private static SameSite sameSite(String text) {
        return Arrays.stream(SameSite.values())
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be lax, strict or none"));
    }

    private List<String> secrets(HttpConfig http) {
        var secrets = reader.list(SECRETS);
        if (!secrets.isEmpty()) {
            reader.check(SECRETS, () -> new Secrets(secrets));
        } else if (http.baseUrl().startsWith(HTTPS)) {
            reader.complain(SECRETS, "must be set when " + BASE_URL + " is https");
        }
        return secrets;
    }

    private boolean rateLimited(HttpConfig http) {
        return reader.text(RATE_LIMIT_ENABLED).isEmpty()
                ? http.baseUrl().startsWith(HTTPS)
                : reader.flag(RATE_LIMIT_ENABLED);
    }

    private Optional<CookieCacheConfig> cookieCache(Duration maxAge) {
        var config = new CookieCacheConfig(maxAge, reader.number(COOKIE_CACHE_MAXIMUM_SIZE, 1, Integer.MAX_VALUE));
        return reader.flag(COOKIE_CACHE_ENABLED) ? Optional.of(config) : Optional.empty();
    }

    private ClusterSettings cluster() {
        var lease = new LeaseTerm(reader.positiveDuration(NODE_LEASE));
        var renewal = reader.positiveDuration(NODE_RENEW);
        return reader.made(
                NODE_LEASE,
                () -> new ClusterSettings(lease, renewal),
                new ClusterSettings(new LeaseTerm(renewal.multipliedBy(3)), renewal));
    }

    private AccountSettings account() {
        var required = reader.flag(EMAIL_VERIFICATION_REQUIRED);
        var onSignUp =
                reader.isSet(SEND_VERIFICATION_ON_SIGN_UP) ? reader.flag(SEND_VERIFICATION_ON_SIGN_UP) : required;
        return new AccountSettings(
                reader.flag(SIGN_UP_ENABLED),
                reader.flag(PASSWORD_RESET_ENABLED),
                new VerificationPolicy(required, onSignUp));
    }

    private DeletionPolicy deletions() {
        return new DeletionPolicy(
                reader.flag(DELETION_REQUIRE_FRESH),
                reader.make(DELETION_FOREIGN_BOARDS, SettingsAssembler::foreignBoards, ForeignBoards.DELETE));
    }

    private static ForeignBoards foreignBoards(String text) {
        return Arrays.stream(ForeignBoards.values())
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be delete or keep"));
    }

    private DatabaseSettings database() {
        var database = new DatabaseSettings(
                reader.text(DATABASE_URL),
                reader.text(DATABASE_USER),
                reader.text(DATABASE_PASSWORD),
                reader.number(DATABASE_POOL_SIZE, 1, 1_000),
                reader.positiveDuration(DATABASE_START_TIMEOUT));
        if (!database.isEmbedded()) {
            reader.check(DATABASE_URL, database::configured);
        }
        return database;
    }
}
