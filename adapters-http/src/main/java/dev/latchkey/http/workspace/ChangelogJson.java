package dev.latchkey.http.workspace;

import dev.latchkey.application.workspace.Attributed;
import dev.latchkey.domain.workspace.Changelog;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A changelog as the members of its workspace see it.
 *
 * @param author null when their account is deleted
 */
record ChangelogJson(
        String id,
        String boardId,
        String title,
        String content,
        @Nullable PersonJson author,
        String displayName,
        Instant createdAt) {

    static ChangelogJson of(Attributed<Changelog> changelog) {
        return new ChangelogJson(
                changelog.thing().id().value(),
                changelog.thing().boardId().value(),
                changelog.thing().title().value(),
                changelog.thing().content().value(),
                PersonJson.of(changelog.person()),
                PersonJson.displayNameOf(changelog.person()),
                changelog.thing().createdAt());
    }
}
