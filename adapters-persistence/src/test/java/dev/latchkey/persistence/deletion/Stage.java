package dev.latchkey.persistence.deletion;

import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.latchkey.application.Result;
import dev.latchkey.application.TestRandomness;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.deletion.DeleteUser;
import dev.latchkey.application.deletion.DeletionRefusal;
import dev.latchkey.application.deletion.Deletions;
import dev.latchkey.application.deletion.Erase;
import dev.latchkey.application.deletion.Receipts;
import dev.latchkey.application.deletion.Schema;
import dev.latchkey.application.deletion.internal.CascadeEraser;
import dev.latchkey.application.deletion.internal.CascadePreviewer;
import dev.latchkey.application.deletion.internal.SchemaChecker;
import dev.latchkey.application.deletion.internal.UserDeleter;
import dev.latchkey.application.revocation.LoneNode;
import dev.latchkey.application.revocation.Nodes;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.application.session.internal.SessionRevoker;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.deletion.Cascade;
import dev.latchkey.domain.deletion.DeletionCounts;
import dev.latchkey.domain.deletion.DeletionPolicy;
import dev.latchkey.domain.deletion.DeletionPreview;
import dev.latchkey.domain.deletion.Disagreement;
import dev.latchkey.domain.deletion.EntityKind;
import dev.latchkey.domain.deletion.ForeignBoards;
import dev.latchkey.domain.deletion.Receipt;
import dev.latchkey.domain.deletion.StandardRules;
import dev.latchkey.domain.session.Session;
import dev.latchkey.persistence.PersistenceModule;
import dev.latchkey.persistence.TestDatabase;
import dev.latchkey.persistence.sql.Database;
import dev.latchkey.persistence.sql.PersistenceConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A database with nothing in it but one {@link World}, and whatever deletes from it. */
final class Stage implements AutoCloseable {

    private static final int MOST_NEWS = 1_000_000;

    /** Slower to write than TRUNCATE, and many times as fast to do. */
    private static final String EMPTY = """
            DELETE FROM deletion;
            DELETE FROM reaction;
            DELETE FROM comment;
            DELETE FROM vote;
            DELETE FROM post;
            DELETE FROM changelog;
            DELETE FROM board;
            DELETE FROM integration;
            DELETE FROM branding;
            DELETE FROM custom_domain;
            DELETE FROM invitation;
            DELETE FROM member;
            DELETE FROM workspace;
            DELETE FROM session;
            DELETE FROM device;
            DELETE FROM password_reset;
            DELETE FROM credential;
            DELETE FROM "user";
            """;

    private static final InstantSource CLOCK = InstantSource.fixed(World.NOON);

    private final Connection connection;
    private final Database database;
    private final Injector adapters;

    /** No seed that a world is likely to have as well: the ids would be the same. */
    private final TestRandomness randomness = TestRandomness.seeded(5_737_462_115L);

    private Stage(Connection connection, Database database) {
        this.connection = connection;
        this.database = database;
        this.adapters = Guice.createInjector(new DeletionStepsModule(), new PersistenceModule(database));
    }

    /** In a schema of that name, made anew. */
    static Stage in(String schema) {
        var config = TestDatabase.inEmptySchema(schema);
        return in(config, config);
    }

    /** In the schema that the first leads to; whatever deletes takes the second way there. */
    static Stage in(PersistenceConfig direct, PersistenceConfig way) {
        try {
            var url = direct.url() + "&stringtype=unspecified";
            return new Stage(DriverManager.getConnection(url, direct.user(), direct.password()), Database.open(way));
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Leaves nothing of the world that was there before. */
    World populate(long seed, int population) {
        execute(EMPTY);
        try {
            return World.of(connection, seed, population);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Everything that is there, but for what is only there until every node has heard of it. */
    Snapshot snapshot() {
        need(Nodes.class).removeHeard(MOST_NEWS);
        try {
            return Snapshot.of(connection);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    DeletionPreview preview(Somebody person, ForeignBoards foreignBoards) {
        return previewer(foreignBoards).preview(new UserId(person.id()));
    }

    Result<Receipt, DeletionRefusal> delete(Session asking, ForeignBoards foreignBoards) {
        var revoker = new SessionRevoker(need(Sessions.class), new LoneNode(need(Transactions.class)));
        var deleter = new UserDeleter(
                new DeletionPolicy(true, foreignBoards),
                _ -> {
                    throw new AssertionError("Nobody has said a password");
                },
                need(Users.class),
                previewer(foreignBoards),
                revoker,
                revoker,
                eraser(foreignBoards),
                new LoneNode(need(Transactions.class)));
        return deleter.delete(new DeleteUser.Command(asking, true, true, null, null));
    }

    /** One of their sessions. */
    Session sessionOf(Somebody person) {
        return need(Sessions.class).ofUser(new UserId(person.id()), World.NOON).getFirst();
    }

    Optional<Receipt> erase(EntityKind kind, String id) {
        var nothing = new DeletionCounts(Map.of());
        return eraser(ForeignBoards.DELETE).erase(new Erase.Command(kind, id, nothing));
    }

    List<Disagreement> disagreements() {
        return new SchemaChecker(cascade(ForeignBoards.DELETE), need(Schema.class)).check();
    }

    /** Whether the service has begun what it has not ended. */
    boolean hasTransactions() {
        try (var question = connection.createStatement();
                var answer = question.executeQuery("""
                        SELECT count(*)
                        FROM pg_stat_activity
                        WHERE application_name = 'latchkey' AND xact_start IS NOT NULL
                        """)) {
            answer.next();
            return answer.getInt(1) > 0;
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    void execute(String statement) {
        try (var execution = connection.createStatement()) {
            execution.execute(statement);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private CascadePreviewer previewer(ForeignBoards foreignBoards) {
        return new CascadePreviewer(cascade(foreignBoards), need(Deletions.class));
    }

    private Erase eraser(ForeignBoards foreignBoards) {
        return new CascadeEraser(
                cascade(foreignBoards),
                need(Deletions.class),
                need(Receipts.class),
                need(Transactions.class),
                randomness,
                CLOCK);
    }

    private static Cascade cascade(ForeignBoards foreignBoards) {
        return new Cascade(StandardRules.with(foreignBoards));
    }

    private <N> N need(Class<N> type) {
        return adapters.getInstance(type);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }
}
