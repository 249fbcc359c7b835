package dev.latchkey.application.workspace;

import dev.latchkey.application.Result;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Name;
import dev.latchkey.domain.workspace.Slug;
import org.jspecify.annotations.Nullable;

/** Founds a workspace. */
@FunctionalInterface
public interface CreateWorkspace {

    /**
     * The workspace, of which the asker is the owner and the first member. Refused with {@link
     * WorkspaceRefusal.SlugTaken}, or with {@link WorkspaceRefusal.SessionOverMeanwhile}.
     */
    Result<Joined, WorkspaceRefusal> create(Command command);

    /**
     * Who asks, and for what.
     *
     * @param slug null when none was chosen
     */
    record Command(UserId asker, Name name, @Nullable Slug slug) {}
}
