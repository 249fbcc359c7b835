package dev.latchkey.domain.deletion;

/**
 * What the operator decides about deletions.
 *
 * @param requireFresh whether somebody who confirms in so many words must also have proved lately who they are
 */
public record DeletionPolicy(boolean requireFresh, ForeignBoards foreignBoards) {

    /** The strict one: proof is required, and what people made goes with them. */
    public static final DeletionPolicy STANDARD = new DeletionPolicy(true, ForeignBoards.DELETE);
}
