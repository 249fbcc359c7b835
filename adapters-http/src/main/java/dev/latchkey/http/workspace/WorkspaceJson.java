package dev.latchkey.http.workspace;

import dev.latchkey.application.workspace.Joined;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A workspace as whoever asks sees it.
 *
 * @param role what they are there
 */
record WorkspaceJson(String id, String name, @Nullable String slug, String role, Instant createdAt) {

    static WorkspaceJson of(Joined joined) {
        var workspace = joined.workspace();
        return new WorkspaceJson(
                workspace.id().value(),
                workspace.name().value(),
                workspace.slug() == null ? null : workspace.slug().value(),
                joined.role().word(),
                workspace.createdAt());
    }
}
