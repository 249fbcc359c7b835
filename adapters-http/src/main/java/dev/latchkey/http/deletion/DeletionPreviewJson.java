package dev.latchkey.http.deletion;

import static java.util.stream.Collectors.toMap;

import dev.latchkey.domain.deletion.Count;
import dev.latchkey.domain.deletion.DeletionPlan;
import dev.latchkey.domain.deletion.DeletionPreview;
import dev.latchkey.domain.deletion.EntityKind;
import dev.latchkey.domain.deletion.OwnedWorkspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a caller is told of what deleting their account would do.
 *
 * @param kinds by the name of the kind, in the order of deletion
 */
record DeletionPreviewJson(String id, Map<String, KindJson> kinds, List<WorkspaceJson> workspaces) {

    static DeletionPreviewJson of(DeletionPreview preview) {
        var kinds = preview.plan().kinds().stream()
                .collect(toMap(
                        EntityKind::name,
                        kind -> KindJson.of(preview.counts().of(kind), kind, preview.plan()),
                        (first, _) -> first,
                        LinkedHashMap::new));
        var workspaces = preview.workspaces().stream().map(WorkspaceJson::of).toList();
        return new DeletionPreviewJson(preview.id(), kinds, workspaces);
    }

    /**
     * How many of a kind.
     *
     * @param deletedWith the kinds with which they go
     */
    record KindJson(long deleted, long anonymised, long kept, List<String> deletedWith) {

        private static KindJson of(Count count, EntityKind kind, DeletionPlan plan) {
            var reasons = plan.deletionOf(kind).stream()
                    .flatMap(step -> step.reasons().stream())
                    .map(edge -> edge.to().name())
                    .distinct()
                    .toList();
            return new KindJson(count.deleted(), count.anonymised(), count.kept(), reasons);
        }
    }

    /** A workspace of theirs that goes, and how many others lose it. */
    record WorkspaceJson(String id, String name, long otherMembers) {

        private static WorkspaceJson of(OwnedWorkspace workspace) {
            return new WorkspaceJson(workspace.id().value(), workspace.name().value(), workspace.otherMembers());
        }
    }
}
