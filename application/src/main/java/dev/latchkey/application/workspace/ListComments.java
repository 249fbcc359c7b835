package dev.latchkey.application.workspace;

import dev.latchkey.application.Result;

/** Shows what is said about a post. */
@FunctionalInterface
public interface ListComments {

    /** Its comments, replies among them; refused with {@link WorkspaceRefusal.NotFound} to who is not in the workspace of the post. */
    Result<Page<SeenComment>, WorkspaceRefusal> list(PostList wanted);
}
