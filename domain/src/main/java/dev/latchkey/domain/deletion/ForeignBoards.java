package dev.latchkey.domain.deletion;

/** What becomes of the boards that somebody made in other people's workspaces. */
public enum ForeignBoards {
    /** They are deleted with all that is on them, whoever wrote it. */
    DELETE,
    /** They stay, and do not say any more who made them. */
    KEEP
}
