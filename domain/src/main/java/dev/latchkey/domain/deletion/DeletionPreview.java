package dev.latchkey.domain.deletion;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * What the deletion of an account would do at this moment (SR-DEL-02).
 *
 * @param workspaces those that would go, in any order
 */
public record DeletionPreview(DeletionPlan plan, DeletionCounts counts, List<OwnedWorkspace> workspaces) {

    /** Copies the list. */
    public DeletionPreview {
        workspaces = List.copyOf(workspaces);
    }

    /** Names what was seen: another id means that the deletion would do something else by now (SR-DEL-01). */
    public String id() {
        var owned = workspaces.stream()
                .map(each -> "%s=%d,%s"
                        .formatted(
                                each.id().value(),
                                each.otherMembers(),
                                each.name().value()))
                .sorted()
                .collect(joining("\n"));
        return Digest.of(counts.line() + "\n" + owned);
    }
}
