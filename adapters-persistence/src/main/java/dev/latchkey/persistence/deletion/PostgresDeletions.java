package dev.latchkey.persistence.deletion;

import dev.latchkey.application.deletion.Deletions;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.deletion.Count;
import dev.latchkey.domain.deletion.DeletionCounts;
import dev.latchkey.domain.deletion.DeletionPlan;
import dev.latchkey.domain.deletion.DeletionStep;
import dev.latchkey.domain.deletion.EntityKind;
import dev.latchkey.domain.deletion.OwnedWorkspace;
import dev.latchkey.persistence.sql.SqlSessions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;

/** {@link Deletions} by one statement for each step, on all its rows at once. */
final class PostgresDeletions implements Deletions {

    /** How long one statement may take: there may be millions of rows below a workspace. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final DeletionMapper mapper;
    private final Tables tables;
    private final SqlSessions sqlSessions;

    PostgresDeletions(DeletionMapper mapper, Tables tables, SqlSessions sqlSessions) {
        this.mapper = mapper;
        this.tables = tables;
        this.sqlSessions = sqlSessions;
    }

    @Override
    public DeletionCounts count(DeletionPlan plan, String id) {
        return sqlSessions.inTransaction(() -> {
            sqlSessions.allow(PATIENCE);
            var counts = new LinkedHashMap<EntityKind, Count>();
            mapper.count(new CascadeSql(plan, tables).count(), id)
                    .forEach(row -> counts.put(new EntityKind(row.kind()), row.toDomain()));
            return new DeletionCounts(counts);
        });
    }

    @Override
    public DeletionCounts carryOut(DeletionPlan plan, String id) {
        return sqlSessions.inTransaction(() -> {
            var sql = new CascadeSql(plan, tables);
            lock(sql, id);
            sqlSessions.waitPatiently();
            sqlSessions.allow(PATIENCE);
            var counts = new LinkedHashMap<EntityKind, Count>();
            plan.steps().forEach(step -> counts.merge(step.kind(), carryOut(step, sql, id), Count::plus));
            return new DeletionCounts(counts);
        });
    }

    private void lock(CascadeSql sql, String id) {
        mapper.lock(sql.lockRoot(), id);
        sql.locksBelow().forEach(lock -> mapper.lock(lock, id));
    }

    private Count carryOut(DeletionStep step, CascadeSql sql, String id) {
        return switch (step) {
            case DeletionStep.Delete deletion -> new Count(mapper.delete(sql.delete(deletion), id), 0, 0);
            case DeletionStep.Anonymise anonymisation ->
                new Count(0, mapper.anonymise(sql.anonymise(anonymisation), id), 0);
        };
    }

    @Override
    public List<OwnedWorkspace> workspacesOf(UserId owner) {
        return mapper.selectOwned(owner.value()).stream()
                .map(OwnedWorkspaceRow::toDomain)
                .toList();
    }
}
