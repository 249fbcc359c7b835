package dev.latchkey.domain.deletion;

import static dev.latchkey.domain.deletion.CascadeRule.anonymised;
import static dev.latchkey.domain.deletion.CascadeRule.deleted;
import static dev.latchkey.domain.deletion.CascadeRule.deletedByText;
import static dev.latchkey.domain.deletion.CascadeRule.vetoing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.latchkey.domain.deletion.DeletionStep.Anonymise;
import dev.latchkey.domain.deletion.DeletionStep.Delete;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CascadeTest {

    private static final EntityKind OWNER = new EntityKind("owner");
    private static final EntityKind SHELF = new EntityKind("shelf");
    private static final EntityKind BOOK = new EntityKind("book");
    private static final EntityKind NOTE = new EntityKind("note");

    private static final CascadeRule SHELF_OF_OWNER = deleted(SHELF, "owner", OWNER);
    private static final CascadeRule BOOK_ON_SHELF = deleted(BOOK, "shelf", SHELF);
    private static final CascadeRule BOOK_BY_AUTHOR = anonymised(BOOK, "author", OWNER);
    private static final CascadeRule NOTE_IN_BOOK = deleted(NOTE, "book", BOOK);
    private static final CascadeRule NOTE_BY_WRITER = anonymised(NOTE, "writer", OWNER);

    private final Cascade cascade =
            new Cascade(List.of(SHELF_OF_OWNER, BOOK_ON_SHELF, BOOK_BY_AUTHOR, NOTE_IN_BOOK, NOTE_BY_WRITER));

    @Test
    void deletesNothingWhileAnythingElseRefersToIt() {
        assertThat(cascade.planFor(OWNER).deletions())
                .extracting(Delete::kind)
                .containsExactly(NOTE, BOOK, SHELF, OWNER);
    }

    @Test
    void beginsWithOneThingForWhichThereNeedsToBeNoReason() {
        var plan = cascade.planFor(SHELF);

        assertThat(plan.steps())
                .containsExactly(
                        new Delete(NOTE, List.of(NOTE_IN_BOOK.edge())),
                        new Delete(BOOK, List.of(BOOK_ON_SHELF.edge())),
                        new Delete(SHELF, List.of()));
    }

    @Test
    void takesNamesAwayAfterAllThatGoesAndBeforeWhatTheyLeadTo() {
        assertThat(cascade.planFor(OWNER).steps().reversed())
                .startsWith(
                        new Delete(OWNER, List.of()),
                        new Anonymise(NOTE, List.of(NOTE_BY_WRITER.edge()), List.of(NOTE_IN_BOOK.edge())),
                        new Anonymise(BOOK, List.of(BOOK_BY_AUTHOR.edge()), List.of(BOOK_ON_SHELF.edge())),
                        new Delete(SHELF, List.of(SHELF_OF_OWNER.edge())));
    }

    @Test
    void takesAllNamesOfAThingAwayInOneStep() {
        var lender = anonymised(BOOK, "lender", OWNER);
        var plan = new Cascade(List.of(BOOK_BY_AUTHOR, lender)).planFor(OWNER);

        assertThat(plan.steps())
                .containsExactly(
                        new Anonymise(BOOK, List.of(BOOK_BY_AUTHOR.edge(), lender.edge()), List.of()),
                        new Delete(OWNER, List.of()));
    }

    @Test
    void countsOnlyTheReasonsThatThisDeletionCanGive() {
        var borrowed = deleted(BOOK, "borrower", OWNER);
        var both = new Cascade(List.of(SHELF_OF_OWNER, BOOK_ON_SHELF, borrowed));

        assertThat(both.planFor(SHELF).deletionOf(BOOK)).contains(new Delete(BOOK, List.of(BOOK_ON_SHELF.edge())));
        assertThat(both.planFor(OWNER).deletionOf(BOOK))
                .contains(new Delete(BOOK, List.of(BOOK_ON_SHELF.edge(), borrowed.edge())));
    }

    @Test
    void deletesAThingAloneThatNoRuleNames() {
        assertThat(cascade.planFor(new EntityKind("stranger")).steps())
                .containsExactly(new Delete(new EntityKind("stranger"), List.of()));
    }

    @Test
    void leavesAVetoToTheStore() {
        var plan = new Cascade(List.of(vetoing(NOTE, "reply", NOTE), vetoing(NOTE, "book", BOOK))).planFor(BOOK);

        assertThat(plan.steps()).containsExactly(new Delete(BOOK, List.of()));
    }

    @Test
    void followsTheOrderOfTheRulesWhereItIsFree() {
        var cascade = new Cascade(List.of(deleted(NOTE, "owner", OWNER), deleted(BOOK, "owner", OWNER)));

        assertThat(cascade.planFor(OWNER).deletions()).extracting(Delete::kind).containsExactly(NOTE, BOOK, OWNER);
    }

    @Test
    void namesTheKindsThatAreLeftStandingToo() {
        assertThat(new Cascade(List.of(BOOK_ON_SHELF, BOOK_BY_AUTHOR))
                        .planFor(OWNER)
                        .kinds())
                .containsExactly(BOOK, OWNER, SHELF);
    }

    @Test
    void refusesTwoRulesForOneReference() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cascade(List.of(BOOK_BY_AUTHOR, deleted(BOOK, "author", OWNER))))
                .withMessage("Two rules for book.author -> owner");
    }

    @Test
    void refusesWhatIsDeletedWithEachOtherInACircle() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cascade(List.of(BOOK_ON_SHELF, deleted(SHELF, "best", BOOK))))
                .withMessage("Deleted with each other in a circle: [book, shelf]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cascade(List.of(deleted(NOTE, "reply", NOTE))))
                .withMessage("Deleted with each other in a circle: [note]");
    }

    @Test
    void agreesWithAStoreThatKnowsTheSame() {
        assertThat(cascade.disagreements(keys(), kinds())).isEmpty();
    }

    @Test
    void namesAForeignKeyWithoutARule() {
        var forgotten = new Edge(NOTE, "reader", OWNER, Tie.KEY);

        assertThat(cascade.disagreements(with(keys(), forgotten), kinds()))
                .containsExactly(new Disagreement.NoRule(forgotten))
                .extracting(Disagreement::toString)
                .containsExactly("The foreign key note.reader -> owner has no cascade rule");
    }

    @Test
    void namesARuleWithoutAForeignKey() {
        var keys = new HashSet<>(keys());
        keys.remove(NOTE_IN_BOOK.edge());

        assertThat(cascade.disagreements(keys, kinds()))
                .containsExactly(new Disagreement.NoForeignKey(NOTE_IN_BOOK.edge()))
                .extracting(Disagreement::toString)
                .containsExactly("The cascade rule for note.book -> book has no foreign key: its migration is missing");
    }

    @Test
    void namesAForeignKeyThatActsByItself() {
        var acting = new Edge(NOTE, "book", BOOK, Tie.ACTING_KEY);
        var keys = new HashSet<>(keys());
        keys.remove(NOTE_IN_BOOK.edge());
        keys.add(acting);

        assertThat(cascade.disagreements(keys, kinds()))
                .containsExactly(new Disagreement.NotPlain(acting))
                .extracting(Disagreement::toString)
                .containsExactly("The foreign key note.book -> book deletes or changes rows by itself");
    }

    @Test
    void asksForNoForeignKeyWhereATextTies() {
        var rules = new Cascade(List.of(deletedByText(NOTE, "name", OWNER)));

        assertThat(rules.disagreements(Set.of(), Set.of(NOTE, OWNER))).isEmpty();
    }

    @Test
    void namesAKindWithoutAStep() {
        assertThat(cascade.disagreements(keys(), Set.of(OWNER, SHELF, BOOK)))
                .containsExactly(new Disagreement.NoStep(NOTE))
                .extracting(Disagreement::toString)
                .containsExactly("The kind note has cascade rules, but no step that deletes it");
    }

    @Test
    void namesAStepWithoutARule() {
        var forgotten = new EntityKind("map");

        assertThat(cascade.disagreements(keys(), with(kinds(), forgotten)))
                .containsExactly(new Disagreement.UnknownKind(forgotten))
                .extracting(Disagreement::toString)
                .containsExactly("The kind map has a step, but no cascade rule");
    }

    private static Set<Edge> keys() {
        return Set.of(
                SHELF_OF_OWNER.edge(),
                BOOK_ON_SHELF.edge(),
                BOOK_BY_AUTHOR.edge(),
                NOTE_IN_BOOK.edge(),
                NOTE_BY_WRITER.edge());
    }

    private static Set<EntityKind> kinds() {
        return Set.of(OWNER, SHELF, BOOK, NOTE);
    }

    private static <T> Set<T> with(Set<T> some, T another) {
        var more = new HashSet<>(some);
        more.add(another);
        return more;
    }
}
