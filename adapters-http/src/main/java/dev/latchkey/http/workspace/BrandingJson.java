package dev.latchkey.http.workspace;

import dev.latchkey.domain.workspace.Branding;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the pages of a workspace look like, as clients see it; what is null was not chosen. */
record BrandingJson(
        String id,
        @Nullable String primaryColor,
        @Nullable String theme,
        @Nullable String logoUrl,
        Instant updatedAt) {

    static BrandingJson of(Branding branding) {
        return new BrandingJson(
                branding.id().value(),
                branding.primaryColour() == null
                        ? null
                        : branding.primaryColour().value(),
                branding.theme() == null ? null : branding.theme().word(),
                branding.logo() == null ? null : branding.logo().value(),
                branding.updatedAt());
    }
}
