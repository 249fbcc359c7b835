package dev.latchkey.persistence.workspace;

import dev.latchkey.application.workspace.CustomDomains;
import dev.latchkey.application.workspace.Page;
import dev.latchkey.application.workspace.Paging;
import dev.latchkey.application.workspace.Paging.Mark;
import dev.latchkey.domain.workspace.CustomDomain;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Workspace;

/** {@link CustomDomains} in the {@code custom_domain} table. */
final class PostgresCustomDomains implements CustomDomains {

    private final CustomDomainMapper mapper;

    PostgresCustomDomains(CustomDomainMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean add(CustomDomain domain) {
        return mapper.insert(domain) == 1;
    }

    @Override
    public Page<CustomDomain> of(Id<Workspace> workspace, Paging paging) {
        var found = mapper.selectByWorkspace(workspace.value(), Slice.of(paging)).stream()
                .map(CustomDomainRow::toDomain)
                .toList();
        return Page.of(found, paging, it -> new Mark(it.createdAt(), it.id().value()));
    }
}
