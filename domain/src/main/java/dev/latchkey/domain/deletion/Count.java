package dev.latchkey.domain.deletion;

/**
 * How many things of one kind a deletion touches; no thing is counted twice.
 *
 * @param deleted how many go
 * @param anonymised how many stay without a name
 * @param kept how many stay as they are, though something refers to them that stays without a name
 */
public record Count(long deleted, long anonymised, long kept) {

    /** Nothing. */
    public static final Count NONE = new Count(0, 0, 0);

    /** Both together. */
    public Count plus(Count other) {
        return new Count(deleted + other.deleted, anonymised + other.anonymised, kept + other.kept);
    }
}
