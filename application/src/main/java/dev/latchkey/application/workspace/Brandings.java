package dev.latchkey.application.workspace;

import dev.latchkey.domain.workspace.Branding;
import dev.latchkey.domain.workspace.BrandingChange;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Workspace;
import java.time.Instant;
import java.util.Optional;

/** What the pages of each workspace look like. What it promises is written down in {@code BrandingsContract}. */
public interface Brandings {

    /**
     * Changes what is named of a workspace's branding, and nothing else of it, and answers what it is then. Whoever
     * changes one holds the workspace. Waits for whoever is about to change the same.
     *
     * @param id what it is called if there was none yet
     */
    Branding change(Id<Workspace> workspace, Id<Branding> id, BrandingChange change, Instant now);

    /** The branding of a workspace; empty when nothing was ever chosen. */
    Optional<Branding> of(Id<Workspace> workspace);
}
