package dev.latchkey.domain.deletion;

/**
 * That things of one kind refer to things of another.
 *
 * @param from the kind that refers
 * @param name of the reference among those of its kind
 * @param to the kind that is referred to; may be the same
 */
public record Edge(EntityKind from, String name, EntityKind to, Tie tie) {

    /** The same, tied by a key that does nothing by itself. */
    Edge asPlain() {
        return new Edge(from, name, to, Tie.KEY);
    }

    @Override
    public String toString() {
        return from + "." + name + " -> " + to;
    }
}
