package dev.latchkey.application.workspace;

import dev.latchkey.application.Result;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Post;

/** Shows a post. */
@FunctionalInterface
public interface ShowPost {

    /** The post as the asker sees it; refused with {@link WorkspaceRefusal.NotFound} to who is not in its workspace. */
    Result<SeenPost, WorkspaceRefusal> show(UserId asker, Id<Post> post);
}
