package dev.latchkey.domain.deletion;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.latchkey.domain.deletion.DeletionStep.Anonymise;
import dev.latchkey.domain.deletion.DeletionStep.Delete;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All rules together: a graph of kinds whose edges are references.
 *
 * @param rules one for each reference; where the order of a deletion is free, it follows theirs
 */
public record Cascade(List<CascadeRule> rules) {

    /**
     * Copies the list. Fails with {@link IllegalArgumentException}, naming them, on two rules for one reference and on
     * kinds that are deleted with each other in a circle: there would be no order in which to delete them.
     */
    public Cascade {
        rules = List.copyOf(rules);
        var named = new LinkedHashSet<String>();
        for (var rule : rules) {
            if (!named.add(rule.edge().from() + "." + rule.edge().name())) {
                throw new IllegalArgumentException("Two rules for " + rule.edge());
            }
        }
        for (var kind : kindsOf(rules)) {
            leavesFirst(rules, kind, new LinkedHashSet<>(), new LinkedHashSet<>());
        }
    }

    /** Every kind that a rule names. */
    public Set<EntityKind> kinds() {
        return kindsOf(rules);
    }

    /** How one thing of that kind is deleted; alone, when no rule says that anything goes with it. */
    public DeletionPlan planFor(EntityKind root) {
        var deleted = new LinkedHashSet<EntityKind>();
        leavesFirst(rules, root, deleted, new LinkedHashSet<>());
        var anonymisations = new ArrayList<>(anonymisations(deleted));
        var steps = new ArrayList<DeletionStep>();
        for (var kind : deleted) {
            var due = anonymisations.stream()
                    .filter(step ->
                            step.cut().stream().anyMatch(edge -> edge.to().equals(kind)))
                    .toList();
            steps.addAll(due);
            anonymisations.removeAll(due);
            steps.add(new Delete(kind, kind.equals(root) ? List.of() : reasons(kind, deleted)));
        }
        return new DeletionPlan(root, steps);
    }

    /**
     * Where the rules and the store disagree; empty when every foreign key is plain and has its rule, every rule has its
     * foreign key, and every kind its step.
     *
     * @param foreignKeys those that the store has
     * @param steps the kinds of which the store knows how to delete them
     */
    public List<Disagreement> disagreements(Set<Edge> foreignKeys, Set<EntityKind> steps) {
        var ruled = rules.stream().map(CascadeRule::edge).toList();
        var keys = ruled.stream().filter(edge -> edge.tie() == Tie.KEY).toList();
        var stored = foreignKeys.stream().map(Edge::asPlain).toList();
        return Stream.of(
                        foreignKeys.stream()
                                .filter(edge -> edge.tie() == Tie.ACTING_KEY)
                                .map(Disagreement.NotPlain::new),
                        stored.stream().filter(edge -> !ruled.contains(edge)).map(Disagreement.NoRule::new),
                        keys.stream().filter(edge -> !stored.contains(edge)).map(Disagreement.NoForeignKey::new),
                        kinds().stream().filter(kind -> !steps.contains(kind)).map(Disagreement.NoStep::new),
                        steps.stream().filter(kind -> !kinds().contains(kind)).map(Disagreement.UnknownKind::new))
                .<Disagreement>flatMap(each -> each)
                .toList();
    }

    private List<Edge> reasons(EntityKind kind, Set<EntityKind> deleted) {
        return edges(Effect.DELETE)
                .filter(edge -> edge.from().equals(kind) && deleted.contains(edge.to()))
                .toList();
    }

    private List<Anonymise> anonymisations(Set<EntityKind> deleted) {
        return edges(Effect.ANONYMISE)
                .filter(edge -> deleted.contains(edge.to()))
                .collect(groupingBy(Edge::from, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(cut -> new Anonymise(cut.getKey(), cut.getValue(), left(cut.getKey(), cut.getValue())))
                .toList();
    }

    private List<Edge> left(EntityKind kind, List<Edge> cut) {
        return rules.stream()
                .map(CascadeRule::edge)
                .filter(edge -> edge.from().equals(kind) && edge.tie() == Tie.KEY && !cut.contains(edge))
                .toList();
    }

    private Stream<Edge> edges(Effect effect) {
        return rules.stream().filter(rule -> rule.effect() == effect).map(CascadeRule::edge);
    }

    private static Set<EntityKind> kindsOf(List<CascadeRule> rules) {
        var kinds = new LinkedHashSet<EntityKind>();
        rules.stream().map(CascadeRule::edge).forEach(edge -> {
            kinds.add(edge.from());
            kinds.add(edge.to());
        });
        return kinds;
    }

    /** Adds that kind to the ordered ones, after all that are deleted with it. */
    private static void leavesFirst(
            List<CascadeRule> rules, EntityKind kind, Set<EntityKind> ordered, Set<EntityKind> above) {
        if (ordered.contains(kind)) {
            return;
        }
        if (!above.add(kind)) {
            throw new IllegalArgumentException("Deleted with each other in a circle: " + above);
        }
        rules.stream()
                .filter(rule ->
                        rule.effect() == Effect.DELETE && rule.edge().to().equals(kind))
                .forEach(rule -> leavesFirst(rules, rule.edge().from(), ordered, above));
        above.remove(kind);
        ordered.add(kind);
    }
}
