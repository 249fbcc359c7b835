package dev.latchkey.persistence.workspace;

import dev.latchkey.application.workspace.Brandings;
import dev.latchkey.domain.workspace.Branding;
import dev.latchkey.domain.workspace.BrandingChange;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Workspace;
import java.time.Instant;
import java.util.Optional;

/** {@link Brandings} in the {@code branding} table. */
final class PostgresBrandings implements Brandings {

    private final BrandingMapper mapper;

    PostgresBrandings(BrandingMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Branding change(Id<Workspace> workspace, Id<Branding> id, BrandingChange change, Instant now) {
        var first = Branding.plain(id, workspace, now).with(change, now);
        return mapper.upsert(BrandingRow.of(first), change).toDomain();
    }

    @Override
    public Optional<Branding> of(Id<Workspace> workspace) {
        return mapper.select(workspace.value()).map(BrandingRow::toDomain);
    }
}
