package dev.latchkey.domain.workspace;

import org.jspecify.annotations.Nullable;

/**
 * Where something is, from the top down. Whoever adds something holds its place, so that it cannot be deleted under
 * their hands.
 *
 * @param board null for what is in the workspace itself
 * @param post null for what is on the board itself
 */
public record Place(
        Id<Workspace> workspace,
        @Nullable Id<Board> board,
        @Nullable Id<Post> post) {

    /** In a workspace. */
    public static Place in(Id<Workspace> workspace) {
        return new Place(workspace, null, null);
    }

    /** In this place, on that board. */
    public Place on(Id<Board> deeper) {
        return new Place(workspace, deeper, null);
    }

    /** On the board of this place, below that post. */
    public Place below(Id<Post> deeper) {
        return new Place(workspace, board, deeper);
    }
}
