package dev.latchkey.persistence;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import dev.latchkey.persistence.deletion.DeletionStepsModule;
import dev.latchkey.persistence.sql.Database;
import dev.latchkey.persistence.sql.PersistenceConfig;
import dev.latchkey.persistence.sql.SqlModule;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL that all tests of this module share: an embedded one, or the one named by the environment variables
 * {@code LATCHKEY_TEST_DATABASE_URL}, {@code _USER} and {@code _PASSWORD}.
 */
public final class TestDatabase {

    private static final PersistenceConfig CONFIG = config();
    private static final Database DATABASE = Database.open(CONFIG);
    private static final Injector ADAPTERS =
            Guice.createInjector(new PersistenceModule(DATABASE), new DeletionStepsModule());

    private TestDatabase() {}

    /** The adapter that meets a need from this database. */
    public static <N> N need(Class<N> type) {
        return ADAPTERS.getInstance(type);
    }

    /** Everything that a capability is made of, beside the connections it shares with the others. */
    public static Injector inside(Module capability) {
        return Guice.createInjector(new SqlModule(DATABASE), capability);
    }

    /** A connection of the test's own, past all adapters. */
    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(CONFIG.url(), CONFIG.user(), CONFIG.password());
    }

    /** The same database, as if there were nothing in it yet. */
    public static PersistenceConfig inEmptySchema(String name) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS %1$s CASCADE; CREATE SCHEMA %1$s".formatted(name));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        var url = CONFIG.url() + (CONFIG.url().contains("?") ? "&" : "?") + "currentSchema=" + name;
        return new PersistenceConfig(url, CONFIG.user(), CONFIG.password(), 2, CONFIG.startTimeout());
    }

    private static PersistenceConfig config() {
        var url = setting("URL");
        return url == null
                ? new PersistenceConfig(embedded(), "postgres", "", 8, Duration.ofSeconds(10))
                : new PersistenceConfig(
                        url, or(setting("USER"), ""), or(setting("PASSWORD"), ""), 8, Duration.ofSeconds(10));
    }

    private static @Nullable String setting(String name) {
        return System.getenv("LATCHKEY_TEST_DATABASE_" + name);
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    @SuppressWarnings("resource") // closed by its own shutdown hook when the tests of the module are over
    private static String embedded() {
        try {
            return EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
