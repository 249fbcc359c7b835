package dev.latchkey.domain.deletion;

/** What becomes of the things that have a reference, when what it leads to is deleted. */
public record CascadeRule(Edge edge, Effect effect) {

    /** They are deleted with it. */
    public static CascadeRule deleted(EntityKind from, String reference, EntityKind with) {
        return new CascadeRule(new Edge(from, reference, with, Tie.KEY), Effect.DELETE);
    }

    /** They are deleted with it, and refer to it by a text. */
    public static CascadeRule deletedByText(EntityKind from, String reference, EntityKind with) {
        return new CascadeRule(new Edge(from, reference, with, Tie.TEXT), Effect.DELETE);
    }

    /** They stay without it. */
    public static CascadeRule anonymised(EntityKind from, String reference, EntityKind without) {
        return new CascadeRule(new Edge(from, reference, without, Tie.KEY), Effect.ANONYMISE);
    }

    /** They have gone before, for another reason. */
    public static CascadeRule vetoing(EntityKind from, String reference, EntityKind to) {
        return new CascadeRule(new Edge(from, reference, to, Tie.KEY), Effect.VETO);
    }
}
