package dev.latchkey.domain.deletion;

import java.util.List;

/** What a deletion does to the things of one kind. */
public sealed interface DeletionStep {

    /** Whose things it is about. */
    EntityKind kind();

    /**
     * Deletes those that refer to something deleted.
     *
     * @param reasons the references that count; none for the one thing with which the deletion begins
     */
    record Delete(EntityKind kind, List<Edge> reasons) implements DeletionStep {

        /** Copies the list. */
        public Delete {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Takes from those that stay whatever refers to something deleted.
     *
     * @param cut the references that are taken away
     * @param left their other references by key: what these lead to stays, unless a step says otherwise
     */
    record Anonymise(EntityKind kind, List<Edge> cut, List<Edge> left) implements DeletionStep {

        /** Copies the lists. */
        public Anonymise {
            cut = List.copyOf(cut);
            left = List.copyOf(left);
        }
    }
}
