package dev.latchkey.persistence.deletion;

import static java.util.stream.Collectors.joining;

import dev.latchkey.domain.deletion.DeletionPlan;
import dev.latchkey.domain.deletion.DeletionStep.Anonymise;
import dev.latchkey.domain.deletion.DeletionStep.Delete;
import dev.latchkey.domain.deletion.Edge;
import dev.latchkey.domain.deletion.EntityKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A plan in SQL. What goes of a kind is a set that is described from the top down, {@code gone_<table>}; what stays
 * without a name is {@code nameless_<table>}. Every statement describes what it needs anew, so that nothing has to be
 * written down between them. The id of the one thing with which it begins is the parameter {@code id}.
 */
final class CascadeSql {

    private static final String ID = "#{id}";

    private final DeletionPlan plan;
    private final Tables tables;

    CascadeSql(DeletionPlan plan, Tables tables) {
        this.plan = plan;
        this.tables = tables;
    }

    /** Locks the one thing, so that nobody who holds it is left. */
    String lockRoot() {
        return "SELECT count(*) FROM (SELECT FROM %s WHERE %s = %s FOR UPDATE) AS locked"
                .formatted(table(plan.root()), key(plan.root()), ID);
    }

    /** Locks whatever goes and is held by those who add something below it, from the top down, each in one order. */
    List<String> locksBelow() {
        return plan.deletions().reversed().stream()
                .filter(step -> !step.kind().equals(plan.root()))
                .filter(step -> tables.of(step.kind()).held())
                .map(step -> with(
                        Set.of(step.kind()),
                        "SELECT count(*) FROM (SELECT FROM %1$s WHERE %2$s IN (SELECT id FROM %3$s) ORDER BY %2$s FOR UPDATE) AS locked"
                                .formatted(table(step.kind()), key(step.kind()), gone(step.kind()))))
                .toList();
    }

    String delete(Delete step) {
        var reasons = step.reasons();
        if (reasons.size() == 1) {
            var reason = reasons.getFirst();
            return with(needs(reason), "DELETE FROM %s WHERE %s".formatted(table(step.kind()), refersToGone(reason)));
        }
        return reasons.isEmpty()
                ? "DELETE FROM %s WHERE %s = %s".formatted(table(step.kind()), key(step.kind()), ID)
                : with(
                        Set.of(step.kind()),
                        "DELETE FROM %s WHERE %s IN (SELECT id FROM %s)"
                                .formatted(table(step.kind()), key(step.kind()), gone(step.kind())));
    }

    /** What has been deleted by then need not be told from what stays. */
    String anonymise(Anonymise step) {
        var needed = new LinkedHashSet<EntityKind>();
        step.cut().forEach(edge -> needed.addAll(needs(edge)));
        var isLeft = isDeletedBefore(step) ? "" : " AND NOT " + isGone(step.kind(), needed);
        var cuts = step.cut().stream()
                .map(edge ->
                        "%1$s = CASE WHEN %2$s THEN NULL ELSE %1$s END".formatted(column(edge), refersToGone(edge)))
                .collect(joining(", "));
        var set = step.cut().size() == 1 ? column(step.cut().getFirst()) + " = NULL" : cuts;
        return with(
                needed,
                "UPDATE %s AS t SET %s WHERE (%s)%s".formatted(table(step.kind()), set, losesAName(step), isLeft));
    }

    /** One row for each kind, of how many go, stay without a name, or stay as they are. */
    String count() {
        var described = new ArrayList<String>();
        plan.deletions().reversed().forEach(step -> described.add(describe(step)));
        plan.anonymisations().forEach(step -> described.add(describe(step)));
        return "WITH " + String.join(",\n", described) + "\n"
                + plan.kinds().stream().map(this::countOf).collect(joining("\nUNION ALL\n"));
    }

    private String countOf(EntityKind kind) {
        return "SELECT '%s' AS kind, %s AS deleted, %s AS anonymised, %s AS kept"
                .formatted(
                        kind.name(),
                        plan.deletionOf(kind).isPresent() ? "(SELECT count(*) FROM %s)".formatted(gone(kind)) : "0",
                        plan.anonymisationOf(kind).isPresent()
                                ? "(SELECT count(*) FROM %s)".formatted(nameless(kind))
                                : "0",
                        kept(kind));
    }

    private String kept(EntityKind kind) {
        var referring = plan.anonymisations().stream()
                .flatMap(step -> step.left().stream())
                .filter(edge -> edge.to().equals(kind))
                .map(edge -> "SELECT %s AS id FROM %s".formatted(column(edge), nameless(edge.from())))
                .collect(joining(" UNION "));
        if (referring.isEmpty()) {
            return "0";
        }
        var touched = Stream.of(
                        plan.deletionOf(kind).map(_ -> gone(kind)),
                        plan.anonymisationOf(kind).map(_ -> nameless(kind)))
                .flatMap(set -> set.stream())
                .map(set -> " AND NOT EXISTS (SELECT FROM %1$s WHERE %1$s.id = t.id)".formatted(set))
                .collect(joining());
        return "(SELECT count(*) FROM (%s) AS t WHERE t.id IS NOT NULL%s)".formatted(referring, touched);
    }

    /** A statement, after the description of what goes of these kinds and of all above them. */
    private String with(Collection<EntityKind> kinds, String statement) {
        var needed = new LinkedHashSet<EntityKind>();
        kinds.forEach(kind -> addWithNeeds(kind, needed));
        var described = plan.deletions().reversed().stream()
                .filter(step -> needed.contains(step.kind()))
                .map(this::describe)
                .collect(joining(",\n"));
        return described.isEmpty() ? statement : "WITH " + described + "\n" + statement;
    }

    private void addWithNeeds(EntityKind kind, Set<EntityKind> needed) {
        if (needed.add(kind)) {
            plan.deletionOf(kind).stream()
                    .flatMap(step -> step.reasons().stream())
                    .flatMap(edge -> needs(edge).stream())
                    .forEach(above -> addWithNeeds(above, needed));
        }
    }

    private String describe(Delete step) {
        var rows = step.reasons().isEmpty()
                ? "SELECT %1$s AS id FROM %2$s WHERE %1$s = %3$s".formatted(key(step.kind()), table(step.kind()), ID)
                : step.reasons().stream()
                        .map(edge -> "SELECT %s AS id FROM %s WHERE %s"
                                .formatted(key(step.kind()), table(step.kind()), refersToGone(edge)))
                        .collect(joining(" UNION "));
        return "%s AS (%s)".formatted(gone(step.kind()), rows);
    }

    private String describe(Anonymise step) {
        var columns = Stream.concat(
                        Stream.of("t.%s AS id".formatted(key(step.kind()))),
                        step.left().stream().map(edge -> "t." + column(edge)))
                .collect(joining(", "));
        var isLeft =
                plan.deletionOf(step.kind()).isEmpty() ? "" : " AND NOT " + isGone(step.kind(), new LinkedHashSet<>());
        return "%s AS (SELECT %s FROM %s AS t WHERE (%s)%s)"
                .formatted(nameless(step.kind()), columns, table(step.kind()), losesAName(step), isLeft);
    }

    private String losesAName(Anonymise step) {
        return step.cut().stream().map(this::refersToGone).collect(joining(" OR "));
    }

    private String isGone(EntityKind kind, Set<EntityKind> needed) {
        needed.add(kind);
        return "EXISTS (SELECT FROM %1$s WHERE %1$s.id = t.%2$s)".formatted(gone(kind), key(kind));
    }

    private boolean isDeletedBefore(Anonymise step) {
        return plan.deletionOf(step.kind())
                .map(deletion -> plan.steps().indexOf(deletion) < plan.steps().indexOf(step))
                .orElse(true);
    }

    private String refersToGone(Edge edge) {
        var target = tables.of(edge).target();
        if (target.equals("id")) {
            return edge.to().equals(plan.root())
                    ? "%s = %s".formatted(column(edge), ID)
                    : "%s IN (SELECT id FROM %s)".formatted(column(edge), gone(edge.to()));
        }
        return "%s IN (SELECT \"%s\" FROM %s WHERE %s IN (SELECT id FROM %s))"
                .formatted(column(edge), target, table(edge.to()), key(edge.to()), gone(edge.to()));
    }

    /** The kinds whose description {@link #refersToGone} names. */
    private Set<EntityKind> needs(Edge edge) {
        var byId = tables.of(edge).target().equals("id");
        return byId && edge.to().equals(plan.root()) ? Set.of() : Set.of(edge.to());
    }

    private String table(EntityKind kind) {
        return '"' + tables.of(kind).table() + '"';
    }

    private String key(EntityKind kind) {
        return '"' + tables.of(kind).key() + '"';
    }

    private String column(Edge edge) {
        return '"' + tables.of(edge).name() + '"';
    }

    private String gone(EntityKind kind) {
        return "gone_" + tables.of(kind).table();
    }

    private String nameless(EntityKind kind) {
        return "nameless_" + tables.of(kind).table();
    }
}
