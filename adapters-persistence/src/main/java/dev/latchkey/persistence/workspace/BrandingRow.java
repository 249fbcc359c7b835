package dev.latchkey.persistence.workspace;

import dev.latchkey.domain.workspace.Branding;
import dev.latchkey.domain.workspace.Colour;
import dev.latchkey.domain.workspace.HttpsUrl;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Theme;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of the {@code branding} table. */
record BrandingRow(
        String id,
        String workspaceId,
        @Nullable String primaryColor,
        @Nullable String theme,
        @Nullable String logoUrl,
        Instant updatedAt) {

    static BrandingRow of(Branding branding) {
        return new BrandingRow(
                branding.id().value(),
                branding.workspace().value(),
                Optional.ofNullable(branding.primaryColour()).map(Colour::value).orElse(null),
                Optional.ofNullable(branding.theme()).map(Theme::word).orElse(null),
                Optional.ofNullable(branding.logo()).map(HttpsUrl::value).orElse(null),
                branding.updatedAt());
    }

    Branding toDomain() {
        return new Branding(
                new Id<>(id),
                new Id<>(workspaceId),
                primaryColor == null ? null : new Colour(primaryColor),
                theme == null ? null : Theme.parse(theme).orElseThrow(),
                logoUrl == null ? null : new HttpsUrl(logoUrl),
                updatedAt);
    }
}
