package dev.latchkey.persistence.workspace;

import dev.latchkey.application.workspace.Integrations;
import dev.latchkey.application.workspace.Page;
import dev.latchkey.application.workspace.Paging;
import dev.latchkey.application.workspace.Paging.Mark;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Integration;
import dev.latchkey.domain.workspace.Workspace;

/** {@link Integrations} in the {@code integration} table. */
final class PostgresIntegrations implements Integrations {

    private final IntegrationMapper mapper;

    PostgresIntegrations(IntegrationMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean add(Integration integration) {
        return mapper.insert(integration, integration.type().word()) == 1;
    }

    @Override
    public Page<Integration> of(Id<Workspace> workspace, Paging paging) {
        var found = mapper.selectByWorkspace(workspace.value(), Slice.of(paging)).stream()
                .map(IntegrationRow::toDomain)
                .toList();
        return Page.of(found, paging, it -> new Mark(it.createdAt(), it.id().value()));
    }
}
