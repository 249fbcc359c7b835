package dev.latchkey.application.workspace;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.workspace.Paging.Mark;
import dev.latchkey.domain.workspace.CustomDomain;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Workspace;

/** {@link CustomDomains} in a map. */
public final class InMemoryCustomDomains implements CustomDomains {

    private final InMemoryStore store;

    public InMemoryCustomDomains(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public boolean add(CustomDomain domain) {
        if (store.domains.values().stream().anyMatch(other -> other.host().equals(domain.host()))) {
            return false;
        }
        store.domains.put(domain.id(), domain);
        return true;
    }

    @Override
    public Page<CustomDomain> of(Id<Workspace> workspace, Paging paging) {
        return InMemoryPages.page(
                store.domains.values().stream().filter(it -> it.workspace().equals(workspace)),
                paging,
                it -> new Mark(it.createdAt(), it.id().value()));
    }
}
