package dev.latchkey.persistence.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.revocation.Nodes;
import dev.latchkey.application.revocation.NodesContract;
import dev.latchkey.application.revocation.OpenEntry;
import dev.latchkey.domain.revocation.Fencing;
import dev.latchkey.domain.revocation.NodeId;
import dev.latchkey.domain.revocation.Registration;
import dev.latchkey.domain.revocation.Subject;
import dev.latchkey.persistence.Held;
import dev.latchkey.persistence.TestDatabase;
import dev.latchkey.persistence.sql.Database;
import dev.latchkey.persistence.sql.PersistenceConfig;
import dev.latchkey.persistence.sql.SqlSessions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The nodes in a schema of their own, of which several transactions can be held open at the same time. */
class PostgresNodesTest extends NodesContract {

    private static final PersistenceConfig CONFIG = TestDatabase.inEmptySchema("nodes");
    private static final Database DATABASE = Database.open(CONFIG);

    private final SqlSessions transactions = new SqlSessions(DATABASE.coordination(), Set.of(NodeMapper.class));
    private final Nodes nodes = new PostgresNodes(transactions.mapper(NodeMapper.class));
    private final List<PostgresEntry> begun = new ArrayList<>();

    @AutoClose
    private final Held held = new Held(transactions);

    @BeforeEach
    void forgetAllNodes() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("TRUNCATE node, revocation");
        }
    }

    @AfterEach
    void endTransactions() {
        begun.forEach(PostgresEntry::undo);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Override
    protected Nodes nodes() {
        return nodes;
    }

    @Override
    protected OpenEntry begin(Subject subject) {
        var entry = PostgresEntry.begin(subject);
        begun.add(entry);
        return entry;
    }

    /** Whoever reads on from the greatest number would never hear of the lower one. */
    @Test
    @Tag("SR-REV-01")
    void tellOfALowerNumberAfterAHigherOne() {
        var node = register();
        var lower = PostgresEntry.begin(session);
        var higher = PostgresEntry.begin(user);
        assertThat(lower.number()).isLessThan(higher.number());

        higher.commit();
        var first = renew(node, node.position());
        lower.commit();
        var second = renew(node, first.position());

        assertThat(first.subjects()).containsExactly(user);
        assertThat(second.subjects()).containsExactly(session);
        assertThat(renew(node, second.position()).subjects()).isEmpty();
    }

    @Test
    @Tag("SR-REV-02")
    void refuseARenewalThatWaitedForAFence() {
        var node = register();

        var renewed = held.whileHolding(() -> nodes.fence(new Fencing(node.node(), 0)), () -> ask(node));

        assertThat(renewed).isFalse();
    }

    @Test
    @Tag("SR-REV-02")
    void refuseARenewalThatWaitedForARetirement() {
        var node = register();

        var renewed = held.whileHolding(() -> retire(node), () -> ask(node));

        assertThat(renewed).isFalse();
    }

    @Test
    @Tag("SR-REV-01")
    void giveUpAFenceThatWaitedForARenewal() {
        var node = register();

        var fenced = held.whileHolding(() -> ask(node), () -> nodes.fence(new Fencing(node.node(), 0)));

        assertThat(fenced).isFalse();
        assertThat(ask(node)).isTrue();
    }

    @Test
    void renewOneNodeWhileAnotherIsFenced() {
        var silent = register();
        var node = register();

        transactions.inTransaction(() -> {
            assertThat(nodes.fence(new Fencing(silent.node(), 0))).isTrue();
            assertThat(held.elsewhere(() -> ask(node))).isTrue();
            return true;
        });
    }

    /** Its lease is older than what was revoked, and nobody may take it for newer. */
    @Test
    @Tag("SR-REV-01")
    void showAsUnheardWhatWasRevokedWhileANodeWasAsking() {
        var node = register();

        transactions.inTransaction(() -> {
            var told = renew(node, node.position());
            held.elsewhere(logged(session));
            assertThat(told.subjects()).isEmpty();
            assertThat(held.elsewhere(() -> unheardBy(node))).hasSize(1);
            return true;
        });

        assertThat(unheardBy(node)).hasSize(1);
        assertThat(renew(node, node.position()).subjects()).containsExactly(session);
    }

    /** What it does not see was not remembered by anybody when the node began. */
    @Test
    void mayRemoveWhatIsRevokedWhileANodeRegisters() {
        var node = transactions.inTransaction(() -> {
            var registered = register();
            held.elsewhere(logged(session));
            assertThat(held.elsewhere(() -> nodes.removeHeard(10))).isEqualTo(1);
            return registered;
        });

        assertThat(unheardBy(node)).isEmpty();
        log(user);
        assertThat(nodes.removeHeard(10)).isZero();
        assertThat(renew(node, node.position()).subjects()).containsExactly(user);
    }

    @Test
    @Tag("SR-REV-01")
    void keepWhatANodeIsJustSayingToHaveHeardOf() {
        var node = register();
        log(session);
        var heard = renew(node, node.position()).position();

        transactions.inTransaction(() -> {
            renew(node, heard);
            assertThat(held.elsewhere(() -> nodes.removeHeard(10))).isZero();
            return true;
        });

        assertThat(nodes.removeHeard(10)).isEqualTo(1);
    }

    @Test
    void removeSomethingElseWhileAnotherRemoves() {
        log(session);
        log(user);

        transactions.inTransaction(() -> {
            assertThat(nodes.removeHeard(1)).isEqualTo(1);
            assertThat(held.elsewhere(() -> nodes.removeHeard(10))).isEqualTo(1);
            return true;
        });

        assertThat(nodes.removeHeard(10)).isZero();
    }

    @Test
    void keepNamesApart() {
        var hostile = new NodeId("'; DROP TABLE node; --");

        var registered = nodes.register(hostile, TERM);

        assertThat(ask(registered)).isTrue();
        assertThat(nodes.peersOf(Optional.of(hostile))).isEmpty();
    }

    private boolean ask(Registration node) {
        return nodes.renew(question(node, node.position())).isPresent();
    }

    private boolean retire(Registration node) {
        nodes.retire(node.node());
        return true;
    }

    private Callable<Boolean> logged(Subject subject) {
        return () -> {
            log(subject);
            return true;
        };
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(CONFIG.url(), CONFIG.user(), CONFIG.password());
    }

    /** An entry in a transaction on a connection of its own. */
    private record PostgresEntry(Connection connection, long number) implements OpenEntry {

        static PostgresEntry begin(Subject subject) {
            try {
                var connection = connect();
                connection.setAutoCommit(false);
                return new PostgresEntry(connection, insert(connection, subject));
            } catch (SQLException failure) {
                throw new AssertionError(failure);
            }
        }

        private static long insert(Connection connection, Subject subject) throws SQLException {
            try (var statement = connection.prepareStatement(
                    "INSERT INTO revocation (session_id, user_id) VALUES (?, ?) RETURNING number")) {
                statement.setString(1, sessionOf(subject));
                statement.setString(2, userOf(subject));
                try (var answer = statement.executeQuery()) {
                    answer.next();
                    return answer.getLong(1);
                }
            }
        }

        private static @Nullable String sessionOf(Subject subject) {
            return subject instanceof Subject.OfSession(var session) ? session.value() : null;
        }

        private static @Nullable String userOf(Subject subject) {
            return subject instanceof Subject.OfUser(var user) ? user.value() : null;
        }

        @Override
        public void commit() {
            try (connection) {
                connection.commit();
            } catch (SQLException failure) {
                throw new AssertionError(failure);
            }
        }

        /** As if it had never been; closing undoes what was not committed. */
        @Override
        public void undo() {
            try {
                connection.close();
            } catch (SQLException failure) {
                throw new AssertionError(failure);
            }
        }
    }
}
