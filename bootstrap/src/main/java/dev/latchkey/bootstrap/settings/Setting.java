package dev.latchkey.bootstrap.settings;

/** Everything that can be set: its key in the configuration file and its environment variable. */
public enum Setting {
    DATA_DIR("data-dir", "LATCHKEY_DATA_DIR"),
    SECRETS("secrets", "LATCHKEY_SECRETS"),
    HOST("http.host", "LATCHKEY_HOST"),
    PORT("http.port", "LATCHKEY_PORT"),
    BASE_URL("http.base-url", "LATCHKEY_BASE_URL"),
    TRUSTED_ORIGINS("http.trusted-origins", "LATCHKEY_TRUSTED_ORIGINS"),
    TRUSTED_PROXIES("http.trusted-proxies", "LATCHKEY_TRUSTED_PROXIES"),
    STOP_TIMEOUT("http.stop-timeout", "LATCHKEY_STOP_TIMEOUT"),
    STOP_NOTICE("http.stop-notice", "LATCHKEY_STOP_NOTICE"),
    METRICS_PORT("http.metrics-port", "LATCHKEY_METRICS_PORT"),
    ADMIN_TOKENS("admin.tokens", "LATCHKEY_ADMIN_TOKENS"),
    COOKIE_PREFIX("http.cookies.prefix", "LATCHKEY_COOKIE_PREFIX"),
    COOKIE_SAME_SITE("http.cookies.same-site", "LATCHKEY_COOKIE_SAME_SITE"),
    COOKIE_DOMAIN("http.cookies.domain", "LATCHKEY_COOKIE_DOMAIN"),
    BEARER_ENABLED("http.bearer-enabled", "LATCHKEY_BEARER_ENABLED"),
    DATABASE_URL("database.url", "LATCHKEY_DATABASE_URL"),
    DATABASE_USER("database.user", "LATCHKEY_DATABASE_USER"),
    DATABASE_PASSWORD("database.password", "LATCHKEY_DATABASE_PASSWORD"),
    DATABASE_POOL_SIZE("database.pool-size", "LATCHKEY_DATABASE_POOL_SIZE"),
    DATABASE_START_TIMEOUT("database.start-timeout", "LATCHKEY_DATABASE_START_TIMEOUT"),
    SESSION_EXPIRES_IN("session.expires-in", "LATCHKEY_SESSION_EXPIRES_IN"),
    SESSION_UPDATE_AGE("session.update-age", "LATCHKEY_SESSION_UPDATE_AGE"),
    SESSION_REFRESH("session.refresh", "LATCHKEY_SESSION_REFRESH"),
    SESSION_FRESH_AGE("session.fresh-age", "LATCHKEY_SESSION_FRESH_AGE"),
    SESSION_ABSOLUTE_LIFETIME("session.absolute-lifetime", "LATCHKEY_SESSION_ABSOLUTE_LIFETIME"),
    SESSION_PURGE_INTERVAL("session.purge-interval", "LATCHKEY_SESSION_PURGE_INTERVAL"),
    COOKIE_CACHE_ENABLED("session.cookie-cache.enabled", "LATCHKEY_COOKIE_CACHE_ENABLED"),
    COOKIE_CACHE_MAX_AGE("session.cookie-cache.max-age", "LATCHKEY_COOKIE_CACHE_MAX_AGE"),
    COOKIE_CACHE_MAXIMUM_SIZE("session.cookie-cache.maximum-size", "LATCHKEY_COOKIE_CACHE_MAXIMUM_SIZE"),
    SESSION_DATA_COOKIE("session.cookie-cache.client-cookie", "LATCHKEY_SESSION_DATA_COOKIE"),
    NODE_LEASE("cluster.lease", "LATCHKEY_NODE_LEASE"),
    NODE_RENEW("cluster.renew", "LATCHKEY_NODE_RENEW"),
    MAXIMUM_SESSIONS("multi-session.maximum-sessions", "LATCHKEY_MAXIMUM_SESSIONS"),
    SIGN_UP_ENABLED("account.sign-up-enabled", "LATCHKEY_SIGN_UP_ENABLED"),
    GOOGLE_CLIENT_IDS("identity.google.client-ids", "LATCHKEY_GOOGLE_CLIENT_IDS"),
    GOOGLE_HOSTED_DOMAIN("identity.google.hosted-domain", "LATCHKEY_GOOGLE_HOSTED_DOMAIN"),
    APPLE_CLIENT_IDS("identity.apple.client-ids", "LATCHKEY_APPLE_CLIENT_IDS"),
    OPENID_PROVIDERS("identity.openid-providers", "LATCHKEY_OPENID_PROVIDERS"),
    RATE_LIMIT_ENABLED("rate-limit.enabled", "LATCHKEY_RATE_LIMIT_ENABLED"),
    PASSWORD_RESET_ENABLED("account.password-reset-enabled", "LATCHKEY_PASSWORD_RESET_ENABLED"),
    EMAIL_VERIFICATION_REQUIRED("account.email-verification-required", "LATCHKEY_EMAIL_VERIFICATION_REQUIRED"),
    SEND_VERIFICATION_ON_SIGN_UP("account.send-verification-on-sign-up", "LATCHKEY_SEND_VERIFICATION_ON_SIGN_UP"),
    DELETION_REQUIRE_FRESH("deletion.require-fresh", "LATCHKEY_DELETION_REQUIRE_FRESH"),
    DELETION_FOREIGN_BOARDS("deletion.foreign-boards", "LATCHKEY_DELETION_FOREIGN_BOARDS"),
    MAIL_FROM("mail.from", "LATCHKEY_MAIL_FROM"),
    SMTP_HOST("mail.smtp.host", "LATCHKEY_SMTP_HOST"),
    SMTP_PORT("mail.smtp.port", "LATCHKEY_SMTP_PORT"),
    SMTP_USER("mail.smtp.user", "LATCHKEY_SMTP_USER"),
    SMTP_PASSWORD("mail.smtp.password", "LATCHKEY_SMTP_PASSWORD"),
    SMTP_TLS("mail.smtp.tls", "LATCHKEY_SMTP_TLS"),
    SMTP_TIMEOUT("mail.smtp.timeout", "LATCHKEY_SMTP_TIMEOUT");

    private final String key;
    private final String variable;

    Setting(String key, String variable) {
        this.key = "latchkey." + key;
        this.variable = variable;
    }

    /** The path in the configuration file. */
    public String key() {
        return key;
    }

    /** The environment variable that overrides the file. */
    public String variable() {
        return variable;
    }

    @Override
    public String toString() {
        return key + " (" + variable + ")";
    }
}
