package dev.latchkey.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.example.notes.NotesModule;
import com.google.inject.Module;
import dev.latchkey.application.MovableClock;
import dev.latchkey.bootstrap.Service.Browser;
import dev.latchkey.bootstrap.database.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A kind that another module brings: it is deleted like our own, and whatever is forgotten of it is named. */
class ContributedKindTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String DELETE = "/api/account/delete";
    private static final String PREVIEW = "/api/account/deletionPreview";
    private static final String CONFIRMED = "{\"confirmDeletion\":true}";

    @TempDir
    private static Path directory;

    private static EmbeddedPostgres postgres;
    private static Map<String, String> environment;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeAll
    static void startDatabase() {
        postgres = EmbeddedPostgres.start(directory.resolve("database"));
        environment = Map.of(
                "LATCHKEY_DATABASE_URL", postgres.url(),
                "LATCHKEY_DATABASE_USER", postgres.user(),
                "LATCHKEY_DATABASE_PASSWORD", postgres.password(),
                "LATCHKEY_DATA_DIR", directory.resolve("data").toString());
        start().close();
    }

    @AfterAll
    static void stopDatabase() {
        postgres.close();
    }

    @BeforeEach
    void migrateAndListen() throws SQLException {
        execute(NotesModule.MIGRATION);
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void undo() throws SQLException {
        logger().detachAppender(log);
        execute("DROP TABLE IF EXISTS note");
    }

    @Test
    @Tag("SR-DEL-02")
    @Tag("SR-DEL-04")
    void isPreviewedAndDeletedLikeOurOwn() throws SQLException {
        try (var service = start(new NotesModule())) {
            var ann = service.browser();
            var bob = service.browser();
            var annsId = signUp(ann, "ann@notes.example");
            var bobsId = signUp(bob, "bob@notes.example");
            execute(
                    "INSERT INTO note VALUES (1, '%1$s', NULL, NULL), (2, '%2$s', '%1$s', NULL), (3, '%2$s', NULL, NULL)"
                            .formatted(annsId, bobsId));

            assertThat(ann.get(PREVIEW).body())
                    .contains(
                            "\"note\":{\"deleted\":1,\"anonymised\":1,\"kept\":0,\"deletedWith\":[\"user\",\"board\"]}");
            assertThat(ann.post(DELETE, CONFIRMED).statusCode()).isEqualTo(200);

            assertThat(texts("SELECT number || coalesce(sharer_id, '') FROM note ORDER BY number"))
                    .containsExactly("2", "3");
            assertThat(texts("SELECT counts -> 'note' ->> 'deleted' FROM deletion WHERE counts ? 'note'"))
                    .contains("1");
            assertThat(complaints()).isEmpty();
        }
    }

    @Test
    void isNamedWhenItsRulesAreForgotten() {
        try (var _ = start(new NotesModule(false, true))) {
            assertThat(complaints())
                    .contains(
                            "The foreign key note.owner -> user has no cascade rule; deletions may fail",
                            "The foreign key note.sharer -> user has no cascade rule; deletions may fail",
                            "The foreign key note.board -> board has no cascade rule; deletions may fail",
                            "The kind note has a step, but no cascade rule; deletions may fail");
        }
    }

    @Test
    void isNamedWhenItsForeignKeyActsByItself() throws SQLException {
        execute("DROP TABLE note");
        execute(NotesModule.MIGRATION.replaceFirst("\\(id\\)", "(id) ON DELETE CASCADE"));

        try (var _ = start(new NotesModule())) {
            assertThat(complaints())
                    .containsExactly(
                            "The foreign key note.owner -> user deletes or changes rows by itself; deletions may fail");
        }
    }

    @Test
    void isNamedWhenItsStepIsForgotten() {
        try (var _ = start(new NotesModule(true, false))) {
            assertThat(complaints())
                    .contains("The kind note has cascade rules, but no step that deletes it; deletions may fail");
        }
    }

    @Test
    void isNamedWhenItsMigrationIsForgotten() throws SQLException {
        execute("DROP TABLE note");

        try (var _ = start(new NotesModule())) {
            assertThat(complaints())
                    .contains("The cascade rule for note.owner -> user has no foreign key: its migration is missing;"
                            + " deletions may fail");
        }
    }

    @Test
    @Tag("SR-DEL-05")
    void keepsAnAccountWholeThatItRefersToWithoutARule() throws SQLException {
        try (var service = start()) {
            var eve = service.browser();
            var evesId = signUp(eve, "eve@notes.example");
            execute("INSERT INTO note VALUES (9, '%s', NULL, NULL)".formatted(evesId));

            var answer = eve.post(DELETE, CONFIRMED);

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).isEqualTo("Internal Server Error");
            assertThat(eve.isSignedIn()).isTrue();
            assertThat(complaints())
                    .contains("The foreign key note.owner_id -> user has no cascade rule; deletions may fail");
        }
    }

    private static Service start(Module... additions) {
        return Service.start(environment, new MovableClock(NOON), additions);
    }

    private static String signUp(Browser browser, String email) throws SQLException {
        assertThat(browser.signUp(email).statusCode()).isEqualTo(200);
        return texts("SELECT id FROM \"user\" WHERE email = '%s'".formatted(email))
                .getFirst();
    }

    private List<String> complaints() {
        return log.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.endsWith("deletions may fail"))
                .toList();
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(Application.class);
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> texts(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
