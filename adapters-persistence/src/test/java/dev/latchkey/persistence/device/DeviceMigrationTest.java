package dev.latchkey.persistence.device;

import static dev.latchkey.application.device.DeviceVerbs.cookie;
import static dev.latchkey.application.device.DeviceVerbs.done;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.latchkey.application.TestRandomness;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.device.DeviceVerbs;
import dev.latchkey.application.device.Devices;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.session.Session;
import dev.latchkey.persistence.PersistenceModule;
import dev.latchkey.persistence.TestDatabase;
import dev.latchkey.persistence.deletion.DeletionStepsModule;
import dev.latchkey.persistence.sql.Database;
import dev.latchkey.persistence.sql.PersistenceConfig;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Sessions that began before there were devices, once the schema is brought up to date. */
class DeviceMigrationTest {

    private static final String LAST_WITHOUT_DEVICES = "8";

    private final PersistenceConfig config = TestDatabase.inEmptySchema("before_devices");
    private final User ada = UserBuilder.aUser().build();
    private final Session laptop = aSession().of(ada.id()).build();
    private final Session phone = aSession().of(ada.id()).build();

    @Test
    void goOnAndArePutOnADeviceWhenTheirBrowserAsksForOne() throws SQLException {
        migrateTo(LAST_WITHOUT_DEVICES);
        insertAda();
        insert(laptop);
        insert(phone);

        try (var database = Database.open(config)) {
            var adapters = Guice.createInjector(new PersistenceModule(database), new DeletionStepsModule());
            var sessions = adapters.getInstance(Sessions.class);
            var devices = adapters.getInstance(Devices.class);

            var found = sessions.find(laptop.token()).orElseThrow();
            assertThat(found.user()).isEqualTo(ada);
            assertThat(found.session().lifetime()).isEqualTo(laptop.lifetime());
            assertThat(devices.lockOf(laptop.id())).isEmpty();
            assertThat(devices.removeEmpty(10)).isZero();

            var device = verbs(adapters);
            assertThat(device.list(cookie(done(device.bootstrap(found.session(), null)))))
                    .containsExactly(found.session());
            assertThat(sessions.revoke(ada.id(), phone.id())).isTrue();
            assertThat(sessions.ofUser(ada.id(), NOON)).containsExactly(found.session());
        }
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(config.url(), config.user(), config.password())
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private void insertAda() throws SQLException {
        execute("""
                INSERT INTO "user" (id, email, email_verified, name, created_at, updated_at)
                VALUES ('%s', '%s', false, '%s', '%s', '%s')
                """.formatted(
                        ada.id().value(), ada.email().value(), ada.profile().name(), ada.createdAt(), ada.updatedAt()));
    }

    private void insert(Session session) throws SQLException {
        var life = session.lifetime();
        execute("""
                INSERT INTO session (id, user_id, token_hash, address, user_agent,
                                     created_at, updated_at, fresh_since, expires_at, ends_at, remembered)
                VALUES ('%s', '%s', decode('%s', 'hex'), '192.0.2.7', 'Mozilla/5.0',
                        '%s', '%s', '%s', '%s', '%s', true)
                """.formatted(
                        session.id().value(),
                        session.user().value(),
                        session.token().hex(),
                        life.createdAt(),
                        life.updatedAt(),
                        life.freshSince(),
                        life.expiresAt(),
                        life.endsAt()));
    }

    private void execute(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(config.url(), config.user(), config.password());
                var insertion = connection.createStatement()) {
            insertion.execute(statement);
        }
    }

    private static DeviceVerbs verbs(Injector adapters) {
        return new DeviceVerbs(
                adapters.getInstance(Sessions.class),
                adapters.getInstance(Devices.class),
                DeviceVerbs.THREE,
                TestRandomness.seeded(1),
                adapters.getInstance(Transactions.class),
                () -> NOON);
    }
}
