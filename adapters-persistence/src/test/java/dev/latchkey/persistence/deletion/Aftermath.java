package dev.latchkey.persistence.deletion;

import static java.util.stream.Collectors.toSet;

import dev.latchkey.domain.deletion.Count;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a deletion is to do to the rows of a database, worked out row by row from a snapshot of it: slowly, simply, and
 * not from the cascade.
 */
final class Aftermath {

    private static final List<Reference> INSIDE = List.of(
            new Reference("member", "workspace_id", "workspace"),
            new Reference("invitation", "workspace_id", "workspace"),
            new Reference("custom_domain", "workspace_id", "workspace"),
            new Reference("branding", "workspace_id", "workspace"),
            new Reference("integration", "workspace_id", "workspace"),
            new Reference("board", "workspace_id", "workspace"),
            new Reference("post", "board_id", "board"),
            new Reference("changelog", "board_id", "board"),
            new Reference("comment", "post_id", "post"),
            new Reference("comment", "parent_id", "comment"),
            new Reference("vote", "post_id", "post"),
            new Reference("reaction", "comment_id", "comment"));

    private static final List<Reference> OWNED = List.of(
            new Reference("session", "user_id", "user"),
            new Reference("credential", "user_id", "user"),
            new Reference("password_reset", "user_id", "user"),
            new Reference("workspace", "owner_id", "user"));

    private static final Reference MADE_BOARD = new Reference("board", "creator_id", "user");

    private static final List<Reference> MADE = List.of(
            new Reference("member", "user_id", "user"),
            new Reference("invitation", "inviter_id", "user"),
            new Reference("post", "author_id", "user"),
            new Reference("changelog", "author_id", "user"),
            new Reference("comment", "author_id", "user"),
            new Reference("vote", "voter_id", "user"),
            new Reference("reaction", "reactor_id", "user"));

    private final Snapshot before;
    private final Set<Row> deleted = new HashSet<>();
    private final Map<Row, Row> anonymised = new HashMap<>();
    private final Set<Row> kept = new HashSet<>();

    private Aftermath(Snapshot before) {
        this.before = before;
    }

    /** Of the deletion of a workspace, a board or a post. */
    static Aftermath of(Snapshot before, Row root) {
        var aftermath = new Aftermath(before);
        aftermath.delete(root.table(), root.text("id"), INSIDE);
        return aftermath;
    }

    /** Of the deletion of somebody's account. */
    static Aftermath of(Snapshot before, Somebody person, boolean keepsForeignBoards) {
        var aftermath = new Aftermath(before);
        before.of("invitation").filter(row -> row.has("email", person.email())).forEach(aftermath.deleted::add);
        var boards = List.of(MADE_BOARD);
        var owned = join(INSIDE, OWNED);
        aftermath.delete("user", person.id(), keepsForeignBoards ? owned : join(owned, boards));
        aftermath.anonymise(person.id(), keepsForeignBoards ? join(MADE, boards) : MADE);
        return aftermath;
    }

    /** What the database holds then. */
    Snapshot snapshot() {
        return new Snapshot(before.rows().stream()
                .filter(row -> !deleted.contains(row))
                .map(row -> anonymised.getOrDefault(row, row))
                .toList());
    }

    /** How many rows of each table it changes; tables of which it changes none are left out. */
    Map<String, Count> changed() {
        var counts = new HashMap<String, Count>();
        deleted.forEach(row -> counts.merge(row.table(), new Count(1, 0, 0), Count::plus));
        anonymised.keySet().forEach(row -> counts.merge(row.table(), new Count(0, 1, 0), Count::plus));
        return counts;
    }

    /** The same, with those it keeps though something that refers to them is changed. */
    Map<String, Count> touched() {
        var counts = changed();
        kept.forEach(row -> counts.merge(row.table(), new Count(0, 0, 1), Count::plus));
        return counts;
    }

    private void delete(String table, String id, List<Reference> along) {
        before.of(table).filter(row -> row.has("id", id)).forEach(deleted::add);
        List<Row> more;
        do {
            more = referring(along);
        } while (deleted.addAll(more));
    }

    private List<Row> referring(List<Reference> along) {
        var gone = deleted.stream().map(Key::of).collect(toSet());
        return along.stream()
                .flatMap(reference -> before.of(reference.table()).filter(row -> gone.contains(reference.from(row))))
                .toList();
    }

    private void anonymise(String user, List<Reference> made) {
        for (var reference : made) {
            before.of(reference.table())
                    .filter(row -> row.has(reference.column(), user) && !deleted.contains(row))
                    .forEach(row -> anonymised.put(row, row.without(reference.column())));
        }
        var beside = anonymised.keySet().stream()
                .flatMap(row -> INSIDE.stream()
                        .filter(reference -> row.table().equals(reference.table()))
                        .map(reference -> reference.from(row)))
                .collect(toSet());
        before.rows().stream()
                .filter(row -> beside.contains(Key.of(row)))
                .filter(row -> !deleted.contains(row) && !anonymised.containsKey(row))
                .forEach(kept::add);
    }

    private static List<Reference> join(List<Reference> some, List<Reference> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** That a column of one table holds ids of another. */
    private record Reference(String table, String column, String of) {

        Key from(Row row) {
            return new Key(of, row.get(column));
        }
    }

    private record Key(String table, @Nullable String id) {

        static Key of(Row row) {
            return new Key(row.table(), row.get("id"));
        }
    }
}
