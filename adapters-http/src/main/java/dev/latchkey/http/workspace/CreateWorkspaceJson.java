package dev.latchkey.http.workspace;

import dev.latchkey.application.workspace.CreateWorkspace;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Name;
import dev.latchkey.domain.workspace.Slug;
import dev.latchkey.http.web.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sends to found a workspace.
 *
 * @param slug null when none was chosen
 */
record CreateWorkspaceJson(String name, @Nullable String slug) {

    static CreateWorkspaceJson of(Fields fields) {
        return new CreateWorkspaceJson(
                Written.nameIn(fields),
                fields.meaningfulIfAny(
                        "slug",
                        Slug::parse,
                        "1 to " + Slug.MAXIMUM_LENGTH + " lower-case letters and digits, joined by single hyphens"));
    }

    CreateWorkspace.Command from(UserId asker) {
        return new CreateWorkspace.Command(asker, new Name(name), slug == null ? null : new Slug(slug));
    }
}
