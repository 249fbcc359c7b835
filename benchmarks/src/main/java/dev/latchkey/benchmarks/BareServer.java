package dev.latchkey.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The least that could answer like the service: {@code /bare} sends the bytes of a file, {@code /query} sends them after
 * reading one session by the hash of its token, through a pool like that of the service.
 */
public final class BareServer {

    private static final String QUERY = """
            SELECT s.id, s.user_id, encode(s.token_hash, 'hex'), s.address, s.user_agent, s.created_at, s.updated_at,
                   s.fresh_since, s.expires_at, s.ends_at, s.remembered,
                   u.email, u.email_verified, u.name, u.image, u.created_at, u.updated_at
            FROM session s
            JOIN "user" u ON u.id = s.user_id
            WHERE s.token_hash = decode(?, 'hex')
            """;

    private final byte[] body;
    private final String tokenHash;
    private final DataSource connections;

    private BareServer(byte[] body, String tokenHash, DataSource connections) {
        this.body = body;
        this.tokenHash = tokenHash;
        this.connections = connections;
    }

    /**
     * Serves until it is killed.
     *
     * @param arguments port, file with the body, hash of the token in hexadecimal; the database is in the environment
     */
    public static void main(String[] arguments) throws IOException {
        var server = new BareServer(Files.readAllBytes(Path.of(arguments[1])), arguments[2], pool());
        Javalin.create(server::configure).start("127.0.0.1", Integer.parseInt(arguments[0]));
    }

    private static DataSource pool() {
        var pool = new HikariConfig();
        pool.setJdbcUrl(System.getenv("LATCHKEY_DATABASE_URL"));
        pool.setUsername(System.getenv("LATCHKEY_DATABASE_USER"));
        pool.setPassword(System.getenv("LATCHKEY_DATABASE_PASSWORD"));
        pool.setMaximumPoolSize(10);
        return new HikariDataSource(pool);
    }

    private void configure(JavalinConfig javalin) {
        javalin.startup.showJavalinBanner = false;
        javalin.concurrency.useVirtualThreads = true;
        javalin.http.compressionStrategy = CompressionStrategy.NONE;
        javalin.routes.get("/bare", this::answer);
        javalin.routes.get("/query", this::answerAfterQuery);
    }

    private void answer(Context ctx) {
        ctx.contentType("application/json").result(body);
    }

    private void answerAfterQuery(Context ctx) throws SQLException {
        try (var connection = connections.getConnection();
                var statement = connection.prepareStatement(QUERY)) {
            statement.setString(1, tokenHash);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("The session is gone");
                }
                for (var column = 1; column <= 17; column++) {
                    rows.getObject(column);
                }
            }
        }
        answer(ctx);
    }
}
