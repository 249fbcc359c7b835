package dev.latchkey.application.workspace;

import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Integration;
import dev.latchkey.domain.workspace.Workspace;

/** What each workspace is joined to. What it promises is written down in {@code IntegrationsContract}. */
public interface Integrations {

    /**
     * Adds an integration; false when the workspace has one of that type. Whoever adds one holds the workspace. Waits for
     * whoever is about to add the same.
     */
    boolean add(Integration integration);

    /** The integrations of a workspace. */
    Page<Integration> of(Id<Workspace> workspace, Paging paging);
}
