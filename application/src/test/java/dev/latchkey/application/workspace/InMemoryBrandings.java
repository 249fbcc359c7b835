package dev.latchkey.application.workspace;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.domain.workspace.Branding;
import dev.latchkey.domain.workspace.BrandingChange;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Workspace;
import java.time.Instant;
import java.util.Optional;

/** {@link Brandings} in a map. */
public final class InMemoryBrandings implements Brandings {

    private final InMemoryStore store;

    public InMemoryBrandings(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Branding change(Id<Workspace> workspace, Id<Branding> id, BrandingChange change, Instant now) {
        var branding = of(workspace)
                .orElseGet(() -> Branding.plain(id, workspace, now))
                .with(change, now);
        store.brandings.put(branding.id(), branding);
        return branding;
    }

    @Override
    public Optional<Branding> of(Id<Workspace> workspace) {
        return store.brandings.values().stream()
                .filter(it -> it.workspace().equals(workspace))
                .findFirst();
    }
}
