package dev.latchkey.domain.deletion;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * What is kept of a deletion: that there was one, and of how much, but not of whom or what (SR-DEL-07).
 *
 * @param id what whoever asked for the deletion is told
 * @param root the kind of the one thing with which it began
 * @param digest by which somebody who knows the id of what was deleted can show that this is its receipt, and that
 *     nothing in it was changed; to everybody else it says nothing
 */
public record Receipt(
        ReceiptId id, EntityKind root, Instant begunAt, Instant endedAt, DeletionCounts counts, String digest) {

    /** How long that of an account is kept: until nobody can have a claim any more. */
    private static final Period FOR_AN_ACCOUNT = Period.ofYears(3);

    /** How long any other is kept: until whoever misses something has asked. */
    private static final Period OTHERWISE = Period.ofDays(30);

    /** The receipt for the deletion of the thing with that id. */
    public static Receipt of(
            ReceiptId id, EntityKind root, String deleted, Instant begunAt, Instant endedAt, DeletionCounts counts) {
        return new Receipt(id, root, begunAt, endedAt, counts, digest(id, root, deleted, begunAt, endedAt, counts));
    }

    /** When it is removed too. */
    public Instant keptUntil() {
        var retention = root.equals(StandardRules.USER) ? FOR_AN_ACCOUNT : OTHERWISE;
        return endedAt.atOffset(ZoneOffset.UTC).plus(retention).toInstant();
    }

    /** Whether it is, unchanged, the receipt for the thing that had that id. */
    public boolean isFor(String deleted) {
        return digest(id, root, deleted, begunAt, endedAt, counts).equals(digest);
    }

    private static String digest(
            ReceiptId id, EntityKind root, String deleted, Instant begunAt, Instant endedAt, DeletionCounts counts) {
        return Digest.of(String.join(
                "\n", id.value(), root.name(), deleted, begunAt.toString(), endedAt.toString(), counts.line()));
    }
}
