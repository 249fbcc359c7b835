package dev.latchkey.domain.deletion;

import dev.latchkey.domain.deletion.DeletionStep.Anonymise;
import dev.latchkey.domain.deletion.DeletionStep.Delete;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How one thing is deleted with all that belongs to it.
 *
 * @param root the kind of the one thing
 * @param steps in this order: nothing is deleted while something that stays, or is yet to be deleted, refers to it
 */
public record DeletionPlan(EntityKind root, List<DeletionStep> steps) {

    /** Copies the list. */
    public DeletionPlan {
        steps = List.copyOf(steps);
    }

    /** The kinds of which things are deleted, in that order. */
    public List<Delete> deletions() {
        return only(Delete.class).toList();
    }

    /** The kinds of which things stay without a name. */
    public List<Anonymise> anonymisations() {
        return only(Anonymise.class).toList();
    }

    /** How things of that kind are deleted; empty when all of them stay. */
    public Optional<Delete> deletionOf(EntityKind kind) {
        return only(Delete.class).filter(step -> step.kind().equals(kind)).findFirst();
    }

    /** How things of that kind lose a name; empty when none does. */
    public Optional<Anonymise> anonymisationOf(EntityKind kind) {
        return only(Anonymise.class).filter(step -> step.kind().equals(kind)).findFirst();
    }

    /** Every kind that is touched, or to which something refers that stays without a name. */
    public List<EntityKind> kinds() {
        return Stream.concat(
                        steps.stream().map(DeletionStep::kind),
                        anonymisations().stream()
                                .flatMap(step -> step.left().stream().map(Edge::to)))
                .distinct()
                .toList();
    }

    private <S extends DeletionStep> Stream<S> only(Class<S> type) {
        return steps.stream().filter(type::isInstance).map(type::cast);
    }
}
