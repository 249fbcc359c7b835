package dev.latchkey.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.persistence.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTest {

    private static final PersistenceConfig CONFIG = TestDatabase.inEmptySchema("durable");

    @ParameterizedTest
    @CsvSource({"off, on", "local, on", "on, on", "remote_write, remote_write", "remote_apply, remote_apply"})
    @Tag("SR-REV-12")
    void keepsWhatWasCommittedThroughACrashWhateverItIsSetTo(String setTo, String effective) throws SQLException {
        var config = new PersistenceConfig(
                CONFIG.url() + "&options=-c%20synchronous_commit%3D" + setTo,
                CONFIG.user(),
                CONFIG.password(),
                1,
                Duration.ofSeconds(10));

        try (var database = Database.open(config)) {
            assertThat(synchronousCommit(database.connections())).isEqualTo(effective);
            assertThat(synchronousCommit(database.coordination())).isEqualTo(effective);
        }
    }

    private static String synchronousCommit(DataSource pool) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("SHOW synchronous_commit")) {
            answer.next();
            return answer.getString(1);
        }
    }
}
