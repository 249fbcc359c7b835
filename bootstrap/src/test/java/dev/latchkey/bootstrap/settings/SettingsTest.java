package dev.latchkey.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import dev.latchkey.application.account.VerificationPolicy;
import dev.latchkey.application.session.SnapshotFormat;
import dev.latchkey.application.session.SnapshotPolicy;
import dev.latchkey.domain.account.ProviderId;
import dev.latchkey.domain.device.DevicePolicy;
import dev.latchkey.domain.session.SessionPolicy;
import dev.latchkey.http.web.AdminTokens;
import dev.latchkey.http.web.CookieConfig;
import dev.latchkey.http.web.CookieConfig.SameSite;
import dev.latchkey.mail.SmtpConfig;
import dev.latchkey.mail.SmtpConfig.Tls;
import dev.latchkey.security.account.IdentityProviderConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final String SECRET = "0123456789abcdefghijklmnopqrstuvwxyz";

    @TempDir
    private Path directory;

    @Test
    void haveDefaults() {
        var settings = with(Map.of());

        assertThat(settings.http().host()).isEqualTo("127.0.0.1");
        assertThat(settings.http().port()).isEqualTo(8080);
        assertThat(settings.http().baseUrl()).isEqualTo("http://localhost:8080");
        assertThat(settings.http().trustedOrigins()).containsExactly("http://127.0.0.1:8080");
        assertThat(settings.http().cookies()).isEqualTo(CookieConfig.standard(false));
        assertThat(settings.database().isEmbedded()).isTrue();
        assertThat(settings.dataDirectory()).isEqualTo(Path.of(".latchkey"));
        assertThat(settings.account()).isEqualTo(new AccountSettings(true, true, new VerificationPolicy(false, false)));
        assertThat(settings.mail().from()).isEqualTo("Latchkey <no-reply@localhost>");
        assertThat(settings.mail().smtp()).isEmpty();
        assertThat(settings.mail().directory())
                .isEqualTo(Path.of(".latchkey", "mails").toAbsolutePath());
        assertThat(settings.rateLimited()).isFalse();
        assertThat(settings.sessions())
                .isEqualTo(new SessionPolicy(
                        Duration.ofDays(7), Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(90)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, DevicePolicy.MOST})
    @Tag("SR-LIF-07")
    void sayHowManyAccountsADeviceHolds(int maximum) {
        var text = Integer.toString(maximum);

        assertThat(with(Map.of("LATCHKEY_MAXIMUM_SESSIONS", text)).devices()).isEqualTo(new DevicePolicy(maximum));
        assertThat(with(Map.of()).devices()).isEqualTo(new DevicePolicy(5));
    }

    @Test
    void sayWhenSessionsAreRenewed() {
        assertThat(with(Map.of("LATCHKEY_SESSION_REFRESH", "deferred")).http().renewalDeferred())
                .isTrue();

        var off = with(Map.of("LATCHKEY_SESSION_REFRESH", "OFF"));
        assertThat(off.http().renewalDeferred()).isFalse();
        assertThat(off.sessions().updateAge()).isEqualTo(off.sessions().expiresIn());
    }

    @Test
    @Tag("SR-REV-08")
    void letNobodyAdministerUnlessTokensAreSet() {
        var one = "one-0123456789-abcdefghijklmnopqrst";
        var two = "two-0123456789-abcdefghijklmnopqrst";

        assertThat(with(Map.of()).http().administrators()).isEqualTo(AdminTokens.NONE);
        assertThat(with(Map.of("LATCHKEY_ADMIN_TOKENS", one + ", " + two))
                        .http()
                        .administrators())
                .isEqualTo(new AdminTokens(List.of(one, two)));
        assertThatThrownBy(() -> with(Map.of("LATCHKEY_ADMIN_TOKENS", "guessable")))
                .hasMessageContaining("latchkey.admin.tokens (LATCHKEY_ADMIN_TOKENS)")
                .hasMessageNotContaining("guessable");
    }

    @Test
    @Tag("SR-OPS-04")
    void measureNothingUnlessToldWhere() {
        assertThat(with(Map.of()).http().metricsPort()).isEmpty();
        assertThat(with(Map.of("LATCHKEY_METRICS_PORT", "None")).http().metricsPort())
                .isEmpty();
        assertThat(with(Map.of("LATCHKEY_METRICS_PORT", "9090")).http().metricsPort())
                .hasValue(9090);
    }

    @Test
    void allowNoBearerTokensUnlessToldTo() {
        assertThat(with(Map.of()).http().bearerAllowed()).isFalse();
        assertThat(with(Map.of("LATCHKEY_BEARER_ENABLED", "true")).http().bearerAllowed())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"off, OFF", "compact, COMPACT", "JWT, JWT", "jwe, JWE"})
    void sayWhatBrowsersCarryOfTheirSession(String text, SnapshotFormat format) {
        assertThat(with(Map.of("LATCHKEY_SESSION_DATA_COOKIE", text)).http().snapshots())
                .isEqualTo(new SnapshotPolicy(format, Duration.ofMinutes(5)));
        assertThat(with(Map.of("LATCHKEY_COOKIE_CACHE_MAX_AGE", "90 s")).http().snapshots())
                .isEqualTo(new SnapshotPolicy(SnapshotFormat.OFF, Duration.ofSeconds(90)));
    }

    @ParameterizedTest
    @EnumSource
    void eachHaveADefaultAndTheirVariableInTheReference(Setting setting) {
        var origin = ConfigFactory.parseResources("reference.conf")
                .getValue(setting.key())
                .origin();

        assertThat(origin.comments()).last().isEqualTo(" " + setting.variable());
    }

    @Test
    void areNeverInTheReferenceWithoutBeingRead() {
        var keys = ConfigFactory.parseResources("reference.conf").entrySet().stream()
                .map(Map.Entry::getKey)
                .toList();

        assertThat(keys).hasSameSizeAs(Setting.values());
    }

    @Test
    void comeFromTheFileAndBeforeThatFromTheEnvironment() throws IOException {
        var file = Files.writeString(
                directory.resolve("latchkey.conf"), "latchkey { http { port = 9000, host = 0.0.0.0 } }");

        var settings = SettingsSource.read(Map.of("LATCHKEY_PORT", "9001"), Optional.of(file));

        assertThat(settings.http().port()).isEqualTo(9001);
        assertThat(settings.http().host()).isEqualTo("0.0.0.0");
    }

    @Test
    void takeLists() throws IOException {
        var file = Files.writeString(
                directory.resolve("latchkey.conf"),
                "latchkey.http.trusted-origins = [\"https://a.example\", \"https://b.example\"]");

        assertThat(SettingsSource.read(Map.of(), Optional.of(file)).http().trustedOrigins())
                .startsWith("https://a.example", "https://b.example");
        assertThat(with(Map.of("LATCHKEY_TRUSTED_ORIGINS", "https://a.example, https://b.example"))
                        .http()
                        .trustedOrigins())
                .startsWith("https://a.example", "https://b.example");
    }

    @Test
    void limitRatesWhereBrowsersComeByHttpsUnlessTheySayOtherwise() throws IOException {
        var https = Map.of("LATCHKEY_BASE_URL", "https://auth.example.com", "LATCHKEY_SECRETS", SECRET);
        var off = Files.writeString(directory.resolve("latchkey.conf"), "latchkey.rate-limit.enabled = false");

        assertThat(with(https).rateLimited()).isTrue();
        assertThat(SettingsSource.read(https, Optional.of(off)).rateLimited()).isFalse();
        assertThat(with(Map.of("LATCHKEY_RATE_LIMIT_ENABLED", "true")).rateLimited())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"3600,PT1H", "90 s,PT1M30S", "12 h,PT12H", "2 days,PT48H", "500 ms,PT0.5S"})
    void readABareNumberAsSeconds(String text, Duration duration) {
        assertThat(with(Map.of("LATCHKEY_SESSION_EXPIRES_IN", text)).sessions().expiresIn())
                .isEqualTo(duration);
    }

    @ParameterizedTest
    @CsvSource({
        "LATCHKEY_PORT,abc",
        "LATCHKEY_PORT,-1",
        "LATCHKEY_PORT,65536",
        "LATCHKEY_BASE_URL,localhost",
        "LATCHKEY_BASE_URL,ftp://example.com",
        "LATCHKEY_BASE_URL,http://example.com/path",
        "LATCHKEY_BASE_URL,http://user@example.com",
        "LATCHKEY_BASE_URL,http://exa mple.com",
        "LATCHKEY_TRUSTED_ORIGINS,*",
        "LATCHKEY_TRUSTED_PROXIES,proxy.example.com",
        "LATCHKEY_TRUSTED_PROXIES,10.0.0.1/8",
        "LATCHKEY_TRUSTED_PROXIES,::/0",
        "LATCHKEY_MAXIMUM_SESSIONS,0",
        "LATCHKEY_MAXIMUM_SESSIONS,101",
        "LATCHKEY_MAXIMUM_SESSIONS,many",
        "LATCHKEY_STOP_TIMEOUT,soon",
        "LATCHKEY_COOKIE_PREFIX,a b",
        "LATCHKEY_COOKIE_PREFIX,__Host-x",
        "LATCHKEY_COOKIE_SAME_SITE,sometimes",
        "LATCHKEY_COOKIE_SAME_SITE,none",
        "LATCHKEY_SESSION_DATA_COOKIE,on",
        "LATCHKEY_COOKIE_CACHE_MAX_AGE,0",
        "LATCHKEY_COOKIE_CACHE_MAX_AGE,401 days",
        "LATCHKEY_COOKIE_DOMAIN,.example.com",
        "LATCHKEY_COOKIE_DOMAIN,example.com; Secure",
        "LATCHKEY_DATABASE_URL,jdbc:mysql://localhost/x",
        "LATCHKEY_DATABASE_URL,jdbc:postgresql://u:hush-hush@localhost/x",
        "LATCHKEY_DATABASE_URL,jdbc:postgresql://localhost:xx/x",
        "LATCHKEY_DATA_DIR,a\0b",
        "LATCHKEY_STOP_TIMEOUT,-5 s",
        "LATCHKEY_SESSION_EXPIRES_IN,1 ns",
        "LATCHKEY_SESSION_EXPIRES_IN,40000 days",
        "LATCHKEY_DATABASE_POOL_SIZE,0",
        "LATCHKEY_DATABASE_START_TIMEOUT,0",
        "LATCHKEY_SECRETS,short",
        "LATCHKEY_SESSION_EXPIRES_IN,0",
        "LATCHKEY_SESSION_EXPIRES_IN,-5 s",
        "LATCHKEY_SESSION_EXPIRES_IN,91 days",
        "LATCHKEY_SESSION_UPDATE_AGE,7 days",
        "LATCHKEY_SESSION_REFRESH,sometimes",
        "LATCHKEY_SESSION_FRESH_AGE,8 days",
        "LATCHKEY_BEARER_ENABLED,perhaps",
        "LATCHKEY_SESSION_ABSOLUTE_LIFETIME,1 day",
        "LATCHKEY_SESSION_PURGE_INTERVAL,0",
        "LATCHKEY_SIGN_UP_ENABLED,perhaps",
        "LATCHKEY_RATE_LIMIT_ENABLED,perhaps",
        "LATCHKEY_GOOGLE_HOSTED_DOMAIN,example.com",
        "LATCHKEY_OPENID_PROVIDERS,corp",
        "LATCHKEY_OPENID_PROVIDERS,corp https://id.example.com https://id.example.com/keys",
        "LATCHKEY_OPENID_PROVIDERS,Corp https://id.example.com https://id.example.com/keys client",
        "LATCHKEY_OPENID_PROVIDERS,credential https://id.example.com https://id.example.com/keys client",
        "LATCHKEY_OPENID_PROVIDERS,google https://id.example.com https://id.example.com/keys client",
        "LATCHKEY_OPENID_PROVIDERS,corp id.example.com https://id.example.com/keys client",
        "LATCHKEY_OPENID_PROVIDERS,corp https://id.example.com http://id.example.com/keys client",
        "LATCHKEY_OPENID_PROVIDERS,corp https://id.example.com file:///keys client",
        "LATCHKEY_OPENID_PROVIDERS,corp https://id.example.com https://u:hush-hush@id.example.com/keys client",
        "LATCHKEY_OPENID_PROVIDERS,corp https://id.example.com https://[/keys client",
        "LATCHKEY_PASSWORD_RESET_ENABLED,perhaps",
        "LATCHKEY_EMAIL_VERIFICATION_REQUIRED,perhaps",
        "LATCHKEY_SEND_VERIFICATION_ON_SIGN_UP,perhaps",
        "LATCHKEY_MAIL_FROM,nobody",
    })
    @Tag("SR-LIF-06")
    @Tag("SR-COO-02")
    void stopTheStartAndNameTheKeyWhenTheyMakeNoSense(String variable, String value) {
        assertThatThrownBy(() -> with(Map.of(variable, value)))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageNotContaining("hush-hush")
                .hasMessageContaining(
                        variable.equals("LATCHKEY_SESSION_EXPIRES_IN") && value.equals("91 days")
                                ? "LATCHKEY_SESSION_ABSOLUTE_LIFETIME"
                                : variable);
    }

    @Test
    void areComplainedOfAllAtOnce() {
        assertThatThrownBy(() -> with(Map.of("LATCHKEY_PORT", "x", "LATCHKEY_SIGN_UP_ENABLED", "y")))
                .hasMessageContaining("latchkey.http.port (LATCHKEY_PORT)")
                .hasMessageContaining("latchkey.account.sign-up-enabled (LATCHKEY_SIGN_UP_ENABLED)");
    }

    @Test
    void refuseAKeyThatIsNone() throws IOException {
        var file = Files.writeString(directory.resolve("latchkey.conf"), "latchkey.http.prot = 1");

        assertThatThrownBy(() -> SettingsSource.read(Map.of(), Optional.of(file)))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("latchkey.http.prot");
    }

    @Test
    void refuseAFileThatIsMissingOrMalformed() throws IOException {
        var missing = directory.resolve("missing.conf");
        var malformed = Files.writeString(directory.resolve("malformed.conf"), "latchkey { http {");

        assertThatThrownBy(() -> SettingsSource.read(Map.of(), Optional.of(missing)))
                .hasMessageContaining(missing.toString());
        assertThatThrownBy(() -> SettingsSource.read(Map.of(), Optional.of(directory)))
                .hasMessageContaining(directory.toString());
        assertThatThrownBy(() -> SettingsSource.read(Map.of(), Optional.of(malformed)))
                .isInstanceOf(InvalidSettings.class);
    }

    @Test
    void letDefaultsGiveWayToAShorterLife() {
        var policy = with(Map.of("LATCHKEY_SESSION_EXPIRES_IN", "20")).sessions();

        assertThat(policy.updateAge()).isEqualTo(Duration.ofSeconds(20));
        assertThat(policy.freshAge()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void canDoWithoutAnAbsoluteEnd() {
        assertThat(with(Map.of("LATCHKEY_SESSION_ABSOLUTE_LIFETIME", "none"))
                        .sessions()
                        .absoluteLifetime())
                .isNull();
    }

    @Test
    @Tag("SR-KEY-02")
    void demandSecretsWithAnHttpsBaseUrl() {
        assertThatThrownBy(() -> with(Map.of("LATCHKEY_BASE_URL", "https://auth.example.com")))
                .hasMessageContaining("LATCHKEY_SECRETS");
    }

    @Test
    @Tag("SR-COO-01")
    void makeCookiesSecureWithAnHttpsBaseUrl() {
        var settings = with(Map.of(
                "LATCHKEY_BASE_URL", "https://Auth.Example.com/",
                "LATCHKEY_SECRETS", SECRET,
                "LATCHKEY_COOKIE_SAME_SITE", "none",
                "LATCHKEY_COOKIE_DOMAIN", "example.com"));

        assertThat(settings.http().baseUrl()).isEqualTo("https://auth.example.com");
        assertThat(settings.http().trustedOrigins()).isEmpty();
        assertThat(settings.secrets()).isEqualTo(List.of(SECRET));
        assertThat(settings.http().cookies())
                .isEqualTo(new CookieConfig("latchkey", true, SameSite.NONE, "example.com"));
    }

    @Test
    @Tag("SR-KEY-04")
    void neverPrintASecret() {
        var settings = with(Map.of("LATCHKEY_SECRETS", SECRET, "LATCHKEY_DATABASE_PASSWORD", "hush-hush"));

        assertThat(settings.toString()).doesNotContain(SECRET);
        assertThat(settings.database().toString()).doesNotContain("hush-hush");
        assertThatThrownBy(() -> with(Map.of("LATCHKEY_SECRETS", "too-short-but-secret")))
                .hasMessageNotContaining("too-short-but-secret");
    }

    @Test
    void trustNoProviderUnlessTheyAreToldTo() {
        assertThat(with(Map.of()).identityProviders()).isEmpty();
    }

    @Test
    void trustTheProvidersThatTheyAreTold() throws IOException {
        var corp = "corp https://id.example.com https://id.example.com/keys client app";
        var local = "local http://localhost:8081 http://localhost:8081/keys client";
        var providers = List.of(
                IdentityProviderConfig.google(List.of("one", "two"), "example.com"),
                IdentityProviderConfig.apple(List.of("com.example.app")),
                IdentityProviderConfig.openId(
                        new ProviderId("corp"),
                        "https://id.example.com",
                        "https://id.example.com/keys",
                        List.of("client", "app")),
                IdentityProviderConfig.openId(
                        new ProviderId("local"),
                        "http://localhost:8081",
                        "http://localhost:8081/keys",
                        List.of("client")));
        var file = Files.writeString(directory.resolve("latchkey.conf"), """
                latchkey.identity {
                  google { client-ids = ["one", "two"], hosted-domain = "example.com" }
                  apple.client-ids = ["com.example.app"]
                  openid-providers = ["%s", "%s"]
                }
                """.formatted(corp, local));

        assertThat(with(Map.of(
                                "LATCHKEY_GOOGLE_CLIENT_IDS", "one, two",
                                "LATCHKEY_GOOGLE_HOSTED_DOMAIN", "example.com",
                                "LATCHKEY_APPLE_CLIENT_IDS", "com.example.app",
                                "LATCHKEY_OPENID_PROVIDERS", corp + ", " + local))
                        .identityProviders())
                .isEqualTo(providers);
        assertThat(SettingsSource.read(Map.of(), Optional.of(file)).identityProviders())
                .isEqualTo(providers);
    }

    @Test
    void complainOfTwoProvidersOfOneName() {
        var corp = "corp https://id.example.com https://id.example.com/keys client";

        assertThatThrownBy(() -> with(Map.of("LATCHKEY_OPENID_PROVIDERS", corp + "," + corp)))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("LATCHKEY_OPENID_PROVIDERS")
                .hasMessageContaining("two providers called corp");
    }

    @Test
    void sendMailsByTheServerThatIsSet() {
        var settings = with(Map.of(
                "LATCHKEY_MAIL_FROM", "Example <no-reply@example.com>",
                "LATCHKEY_SMTP_HOST", "mail.example.com",
                "LATCHKEY_SMTP_PORT", "465",
                "LATCHKEY_SMTP_USER", "latchkey",
                "LATCHKEY_SMTP_PASSWORD", "hush-hush",
                "LATCHKEY_SMTP_TLS", "tls",
                "LATCHKEY_SMTP_TIMEOUT", "5 s"));

        assertThat(settings.mail().smtp())
                .contains(new SmtpConfig(
                        "mail.example.com", 465, "latchkey", "hush-hush", Tls.TLS, Duration.ofSeconds(5)));
    }

    @ParameterizedTest
    @CsvSource({
        "LATCHKEY_SMTP_PORT,0",
        "LATCHKEY_SMTP_TLS,sometimes",
        "LATCHKEY_SMTP_TLS,none",
        "LATCHKEY_SMTP_TIMEOUT,0"
    })
    void complainOfAServerThatMakesNoSense(String variable, String value) {
        var environment = new HashMap<>(Map.of(
                "LATCHKEY_MAIL_FROM", "no-reply@example.com",
                "LATCHKEY_SMTP_HOST", "mail.example.com",
                "LATCHKEY_SMTP_PASSWORD", "hush-hush"));
        environment.put(variable, value);

        assertThatThrownBy(() -> with(environment))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining(variable)
                .hasMessageNotContaining("hush-hush");
    }

    @Test
    void demandASenderWithAServer() {
        assertThatThrownBy(() -> with(Map.of("LATCHKEY_SMTP_HOST", "mail.example.com")))
                .hasMessageContaining("LATCHKEY_MAIL_FROM");
    }

    @Test
    void mailAtSignUpWhereVerificationIsRequiredUnlessTheyAreToldOtherwise() {
        assertThat(with(Map.of("LATCHKEY_EMAIL_VERIFICATION_REQUIRED", "true"))
                        .account()
                        .verification())
                .isEqualTo(new VerificationPolicy(true, true));
        assertThat(with(Map.of("LATCHKEY_SEND_VERIFICATION_ON_SIGN_UP", "true"))
                        .account()
                        .verification())
                .isEqualTo(new VerificationPolicy(false, true));
    }

    private static Settings with(Map<String, String> environment) {
        return SettingsSource.read(environment, Optional.empty());
    }
}
