package dev.latchkey.bootstrap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedPostgresTest {

    @TempDir
    private static Path temporary;

    private static Path directory;
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        directory = temporary.resolve("a directory of Latchkey's");
        postgres = EmbeddedPostgres.start(directory);
    }

    @AfterAll
    static void close() {
        postgres.close();
    }

    @Test
    void isTheVersionThatADirectoryIsHeldAgainst() throws SQLException {
        assertThat(Asked.one(postgres, "SHOW server_version")).startsWith(DatabaseDirectory.POSTGRESQL_VERSION + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit", "data_checksums"})
    void losesNothingInAPowerCut(String safeguard) throws SQLException {
        assertThat(Asked.one(postgres, "SHOW " + safeguard)).isEqualTo("on");
    }

    @Test
    void allowsAHundredConnections() throws SQLException {
        assertThat(Asked.one(postgres, "SHOW max_connections")).isEqualTo("100");
    }

    @Test
    void ordersTextWithoutTheHelpOfTheOperatingSystem() throws SQLException {
        assertThat(Asked.one(postgres, "SELECT datlocprovider FROM pg_database WHERE datname = 'latchkey'"))
                .isEqualTo("b");
        assertThat(Asked.one(postgres, "SELECT upper('é')")).isEqualTo("É");
    }

    @Test
    void letsLatchkeyOwnItsDatabaseAndNothingElse() throws SQLException {
        assertThat(Asked.one(postgres, "SELECT current_database()")).isEqualTo("latchkey");
        assertThat(Asked.one(postgres, "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'latchkey'"))
                .isEqualTo(postgres.user());
        assertThat(Asked.one(postgres, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"latchkey", "postgres"})
    void refusesWhoeverDoesNotKnowThePassword(String user) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(postgres.url(), user, null))
                .withMessageContaining("no password was provided");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(postgres.url(), user, "guessed"))
                .withMessageContaining("password authentication failed");
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws Exception {
        assertThat(Asked.one(postgres, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Running.socketDirectory(directory)).isEmpty();

        var others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress());

        assertThat(others).noneMatch(address -> accepts(new InetSocketAddress(address, port())));
    }

    @Test
    void keepsEverythingFromOtherUsersOfTheMachine() throws IOException {
        assertThat(permissions(directory)).isEqualTo("rwx------");
        assertThat(permissions(directory.resolve("postgres"))).isEqualTo("rwx------");
        assertThat(permissions(directory.resolve("postgres/password"))).isEqualTo("rw-------");
        assertThat(permissions(directory.resolve("postgres.log"))).isEqualTo("rw-------");
    }

    @Test
    void neverShowsItsPassword() throws IOException {
        assertThat(postgres.password()).hasSizeGreaterThan(32);
        assertThat(postgres.toString()).contains(postgres.url()).doesNotContain(postgres.password());
        assertThat(postgres.url()).doesNotContain(postgres.password());
        assertThat(directory.resolve("postgres.log")).content().doesNotContain(postgres.password());
    }

    @Test
    void sharesItsDirectoryWithNoOtherLatchkey() throws Exception {
        assertThatExceptionOfType(DatabaseNotStarted.class)
                .isThrownBy(() -> EmbeddedPostgres.start(directory))
                .withMessageContaining("in use by another Latchkey")
                .withMessageContaining(directory.toString());

        // The attempt above must not have let go of what this process holds.
        try (var other = OtherLatchkey.on(directory)) {
            assertThat(other.said()).contains("in use by another Latchkey", directory.toString());
        }
        assertThat(Asked.one(postgres, "SELECT 1")).isEqualTo("1");
    }

    private static int port() {
        return URI.create(postgres.url().substring("jdbc:".length())).getPort();
    }

    private static boolean accepts(InetSocketAddress address) {
        try (var socket = new Socket()) {
            socket.connect(address, 1_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
