package dev.latchkey.http.workspace;

import dev.latchkey.application.workspace.SetBranding;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.BrandingChange;
import dev.latchkey.domain.workspace.Colour;
import dev.latchkey.domain.workspace.Edit;
import dev.latchkey.domain.workspace.HttpsUrl;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Theme;
import dev.latchkey.domain.workspace.Workspace;
import dev.latchkey.http.web.Fields;
import java.util.Optional;
import java.util.function.Function;

/** What a caller sends to change what the pages of a workspace look like: what is not sent stays, and null clears. */
record SetBrandingJson(Edit<String> primaryColor, Edit<String> theme, Edit<String> logoUrl) {

    static SetBrandingJson of(Fields fields) {
        return new SetBrandingJson(
                edit(fields, "primaryColor", Colour::parse, "#rgb or #rrggbb"),
                edit(fields, "theme", Theme::parse, "light, dark or system"),
                edit(fields, "logoUrl", HttpsUrl::parse, "an https address"));
    }

    private static Edit<String> edit(
            Fields fields, String name, Function<String, ? extends Optional<?>> meaning, String expected) {
        return fields.has(name) ? Edit.to(fields.meaningfulIfAny(name, meaning, expected)) : Edit.keeping();
    }

    SetBranding.Command from(UserId asker, Id<Workspace> workspace) {
        var change = new BrandingChange(
                primaryColor.map(Colour::new),
                theme.map(word -> Theme.parse(word).orElseThrow()),
                logoUrl.map(HttpsUrl::new));
        return new SetBranding.Command(asker, workspace, change);
    }
}
