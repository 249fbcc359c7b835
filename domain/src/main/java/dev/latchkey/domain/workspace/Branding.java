package dev.latchkey.domain.workspace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of a workspace look like. One for each workspace; what is null was not chosen.
 *
 * @param logo the address of a picture
 */
public record Branding(
        Id<Branding> id,
        Id<Workspace> workspace,
        @Nullable Colour primaryColour,
        @Nullable Theme theme,
        @Nullable HttpsUrl logo,
        Instant updatedAt) {

    /** That of a workspace for which nothing was chosen yet. */
    public static Branding plain(Id<Branding> id, Id<Workspace> workspace, Instant now) {
        return new Branding(id, workspace, null, null, null, now);
    }

    /** The branding as it is after a change. */
    public Branding with(BrandingChange change, Instant now) {
        return new Branding(
                id,
                workspace,
                change.primaryColour().of(primaryColour),
                change.theme().of(theme),
                change.logo().of(logo),
                now);
    }
}
