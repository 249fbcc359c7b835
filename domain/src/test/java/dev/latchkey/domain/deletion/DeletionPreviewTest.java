package dev.latchkey.domain.deletion;

import static dev.latchkey.domain.deletion.StandardRules.BOARD;
import static dev.latchkey.domain.deletion.StandardRules.POST;
import static dev.latchkey.domain.deletion.StandardRules.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Name;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SR-DEL-01")
class DeletionPreviewTest {

    private static final DeletionPlan PLAN = new Cascade(StandardRules.with(ForeignBoards.DELETE)).planFor(USER);
    private static final Count TWO = new Count(2, 0, 0);
    private static final Count THREE = new Count(0, 3, 0);
    private static final OwnedWorkspace FIRST = owned("a", "Garden", 1);
    private static final OwnedWorkspace SECOND = owned("b", "Kitchen", 0);

    @Test
    void isTheSameForWhateverWouldDoTheSame() {
        var one = preview(counts(BOARD, TWO, POST, THREE), FIRST, SECOND);
        var other = preview(counts(POST, THREE, BOARD, TWO), SECOND, FIRST);

        assertThat(other.id()).isEqualTo(one.id()).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void doesNotCareWhetherNothingIsSaidOrLeftOut() {
        assertThat(preview(counts(BOARD, TWO, POST, Count.NONE)).id())
                .isEqualTo(preview(new DeletionCounts(Map.of(BOARD, TWO))).id());
    }

    @Test
    void isAnotherAsSoonAsAnythingWouldBeOtherwise() {
        var seen = preview(counts(BOARD, TWO, POST, THREE), FIRST);

        assertThat(List.of(
                        preview(counts(BOARD, TWO, POST, TWO), FIRST),
                        preview(counts(BOARD, THREE, POST, TWO), FIRST),
                        preview(counts(BOARD, TWO, POST, new Count(0, 0, 3)), FIRST),
                        preview(counts(BOARD, TWO, POST, THREE), SECOND),
                        preview(counts(BOARD, TWO, POST, THREE), FIRST, SECOND),
                        preview(counts(BOARD, TWO, POST, THREE), owned("a", "Garden", 2)),
                        preview(counts(BOARD, TWO, POST, THREE), owned("a", "Yard", 1))))
                .extracting(DeletionPreview::id)
                .doesNotContain(seen.id())
                .doesNotHaveDuplicates();
    }

    private static DeletionPreview preview(DeletionCounts counts, OwnedWorkspace... owned) {
        return new DeletionPreview(PLAN, counts, List.of(owned));
    }

    private static DeletionCounts counts(EntityKind one, Count ofOne, EntityKind other, Count ofOther) {
        var counts = new LinkedHashMap<EntityKind, Count>();
        counts.put(one, ofOne);
        counts.put(other, ofOther);
        return new DeletionCounts(counts);
    }

    private static OwnedWorkspace owned(String letter, String name, long others) {
        return new OwnedWorkspace(new Id<>(letter.repeat(32)), new Name(name), others);
    }
}
