package dev.latchkey.application.workspace;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Workspace;
import java.util.Optional;

/** Every workspace. What it promises is written down in {@code WorkspacesContract}. */
public interface Workspaces {

    /**
     * Adds a workspace, without anybody in it; false when its slug is taken. Whoever adds one holds its owner. Waits for
     * whoever is about to take the same slug.
     */
    boolean add(Workspace workspace);

    /** The workspace with that id, if that user is in it. */
    Optional<Joined> find(UserId member, Id<Workspace> workspace);

    /** The workspaces in which a user is. */
    Page<Joined> ofMember(UserId member, Paging paging);
}
