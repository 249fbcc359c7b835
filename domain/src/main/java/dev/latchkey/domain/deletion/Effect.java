package dev.latchkey.domain.deletion;

/** What becomes of a thing when what it refers to is deleted. */
public enum Effect {
    /** It is deleted as well. */
    DELETE,
    /** It stays, and refers to nothing any more. */
    ANONYMISE,
    /**
     * Nothing: when it comes to that, it has been deleted for another reason. If it has not, the store vetoes the
     * whole deletion.
     */
    VETO
}
