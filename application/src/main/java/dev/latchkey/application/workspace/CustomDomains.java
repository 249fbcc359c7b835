package dev.latchkey.application.workspace;

import dev.latchkey.domain.workspace.CustomDomain;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Workspace;

/** Every host of every workspace. What it promises is written down in {@code CustomDomainsContract}. */
public interface CustomDomains {

    /**
     * Adds a host; false when it is some workspace's. Whoever adds one holds the workspace. Waits for whoever is about to
     * take the same.
     */
    boolean add(CustomDomain domain);

    /** The hosts of a workspace. */
    Page<CustomDomain> of(Id<Workspace> workspace, Paging paging);
}
