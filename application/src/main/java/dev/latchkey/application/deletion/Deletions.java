package dev.latchkey.application.deletion;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.deletion.DeletionCounts;
import dev.latchkey.domain.deletion.DeletionPlan;
import dev.latchkey.domain.deletion.OwnedWorkspace;
import java.util.List;

/** Carries out the plans of the cascade. What it promises is written down in {@code DeletionsContract}. */
public interface Deletions {

    /** How much it would touch to delete the thing with that id, and of every kind that the plan names; touches nothing. */
    DeletionCounts count(DeletionPlan plan, String id);

    /**
     * Deletes the thing with that id; answers how many things of each kind were deleted or made anonymous, none when there
     * is no such thing. Whoever adds something below it waits until the running transaction ends and then finds it gone, or gives up before.
     */
    DeletionCounts carryOut(DeletionPlan plan, String id);

    /** The workspaces that are this user's, the oldest first. */
    List<OwnedWorkspace> workspacesOf(UserId owner);
}
