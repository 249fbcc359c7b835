package dev.latchkey.domain.workspace;

/** What the pages of a workspace are to look like from now on. */
public record BrandingChange(Edit<Colour> primaryColour, Edit<Theme> theme, Edit<HttpsUrl> logo) {}
