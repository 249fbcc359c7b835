package dev.latchkey.application.workspace;

import dev.latchkey.application.Result;

/** Takes back what somebody thinks of a comment. */
@FunctionalInterface
public interface WithdrawReaction {

    /**
     * Whether they thought so; refused with {@link WorkspaceRefusal.NotFound} to who is not in the workspace of the
     * comment.
     */
    Result<Boolean, WorkspaceRefusal> withdraw(React.Command command);
}
