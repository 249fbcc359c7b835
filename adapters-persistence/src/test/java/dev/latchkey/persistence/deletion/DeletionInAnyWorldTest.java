package dev.latchkey.persistence.deletion;

import static dev.latchkey.domain.deletion.StandardRules.BOARD;
import static dev.latchkey.domain.deletion.StandardRules.POST;
import static dev.latchkey.domain.deletion.StandardRules.USER;
import static dev.latchkey.domain.deletion.StandardRules.WORKSPACE;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Result.Done;
import dev.latchkey.domain.deletion.Count;
import dev.latchkey.domain.deletion.DeletionCounts;
import dev.latchkey.domain.deletion.EntityKind;
import dev.latchkey.domain.deletion.ForeignBoards;
import dev.latchkey.domain.deletion.OwnedWorkspace;
import dev.latchkey.domain.deletion.Receipt;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Name;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/** A deletion in a world of people who have made whatever they can beside, below and after each other. */
class DeletionInAnyWorldTest {

    private static final Stage STAGE = Stage.in("any_world");

    @AfterContainer
    static void leave() throws SQLException {
        STAGE.close();
    }

    /** Everybody leaves, one after the other. */
    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    @Tag("SR-DEL-02")
    @Tag("SR-DEL-04")
    @Tag("SR-DEL-07")
    void ofAnAccountDoesWhatThePreviewSaidAndNothingElse(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int population, @ForAll ForeignBoards boards) {
        var people = new ArrayList<>(STAGE.populate(seed, population).people());
        Collections.shuffle(people, new Random(seed));
        for (var person : people) {
            var before = STAGE.snapshot();
            var expected = Aftermath.of(before, person, boards == ForeignBoards.KEEP);

            var preview = STAGE.preview(person, boards);
            assertThat(touched(preview.counts())).isEqualTo(expected.touched());
            assertThat(preview.workspaces()).containsExactlyInAnyOrderElementsOf(ownedBy(person, before));
            assertThat(STAGE.snapshot()).isEqualTo(before);

            var deleted = STAGE.delete(STAGE.sessionOf(person), boards);

            var after = STAGE.snapshot();
            assertThat(deleted).isInstanceOfSatisfying(Done.class, done -> {
                var receipt = (Receipt) done.value();
                assertThat(receipt.root()).isEqualTo(USER);
                assertThat(receipt.isFor(person.id())).isTrue();
                assertThat(touched(receipt.counts())).isEqualTo(expected.changed());
            });
            assertThat(withoutReceipts(after)).isEqualTo(withoutReceipts(expected.snapshot()));
            assertThat(after.of("deletion")).hasSize((int) before.of("deletion").count() + 1);
            assertThat(person.traces())
                    .allSatisfy(trace -> assertThat(after.mentioning(trace)).isEmpty());
        }
    }

    /** They are the boards of a workspace that goes, and the posts of a board that goes. */
    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    @Tag("SR-DEL-04")
    void ofWhatIsInAWorkspaceTakesAlongWhatIsBelowItAndNothingElse(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int population) {
        STAGE.populate(seed, population);
        for (var kind : List.of(POST, BOARD, WORKSPACE)) {
            var before = STAGE.snapshot();
            before.of(kind.name()).findAny().ifPresent(root -> {
                var expected = Aftermath.of(before, root);

                var receipt = STAGE.erase(kind, root.text("id")).orElseThrow();

                assertThat(receipt.root()).isEqualTo(kind);
                assertThat(receipt.isFor(root.text("id"))).isTrue();
                assertThat(touched(receipt.counts())).isEqualTo(expected.changed());
                assertThat(withoutReceipts(STAGE.snapshot())).isEqualTo(withoutReceipts(expected.snapshot()));
            });
        }
    }

    private static Snapshot withoutReceipts(Snapshot snapshot) {
        return snapshot.without("deletion");
    }

    private static List<OwnedWorkspace> ownedBy(Somebody person, Snapshot snapshot) {
        return snapshot.of("workspace")
                .filter(row -> row.has("owner_id", person.id()))
                .map(row -> new OwnedWorkspace(
                        new Id<>(row.text("id")), new Name(row.text("name")), othersIn(row, person, snapshot)))
                .toList();
    }

    private static long othersIn(Row workspace, Somebody owner, Snapshot snapshot) {
        return snapshot.of("member")
                .filter(row -> row.has("workspace_id", workspace.text("id")))
                .filter(row -> row.get("user_id") != null && !row.has("user_id", owner.id()))
                .count();
    }

    /** By table, without those of which nothing is touched. */
    private static Map<String, Count> touched(DeletionCounts counts) {
        return counts.byKind().entrySet().stream()
                .filter(each -> !each.getValue().equals(Count.NONE))
                .collect(toMap(each -> tableOf(each.getKey()), Map.Entry::getValue));
    }

    private static String tableOf(EntityKind kind) {
        return kind.name().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
