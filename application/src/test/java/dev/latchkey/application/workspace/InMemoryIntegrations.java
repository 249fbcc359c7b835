package dev.latchkey.application.workspace;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.workspace.Paging.Mark;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Integration;
import dev.latchkey.domain.workspace.Workspace;
import java.util.stream.Stream;

/** {@link Integrations} in a map. */
public final class InMemoryIntegrations implements Integrations {

    private final InMemoryStore store;

    public InMemoryIntegrations(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public boolean add(Integration integration) {
        if (in(integration.workspace()).anyMatch(other -> other.type() == integration.type())) {
            return false;
        }
        store.integrations.put(integration.id(), integration);
        return true;
    }

    @Override
    public Page<Integration> of(Id<Workspace> workspace, Paging paging) {
        return InMemoryPages.page(
                in(workspace), paging, it -> new Mark(it.createdAt(), it.id().value()));
    }

    private Stream<Integration> in(Id<Workspace> workspace) {
        return store.integrations.values().stream().filter(it -> it.workspace().equals(workspace));
    }
}
