package dev.latchkey.application.workspace;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.workspace.Branding;
import dev.latchkey.domain.workspace.BrandingChange;
import dev.latchkey.domain.workspace.Colour;
import dev.latchkey.domain.workspace.Edit;
import dev.latchkey.domain.workspace.HttpsUrl;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Theme;
import org.junit.jupiter.api.Test;

/** What every {@link Brandings} keeps to, whatever it is made of. */
public abstract class BrandingsContract extends RoomContract {

    private static final Colour RED = new Colour("#f00");
    private static final HttpsUrl LOGO = new HttpsUrl("https://example.com/logo.png");

    private final Id<Branding> id = anId();

    /** The store under test. Each test makes its own workspaces, so it need not be empty. */
    protected abstract Brandings brandings();

    @Test
    void beginPlain() {
        assertThat(brandings().of(workspace.id())).isEmpty();

        var nothing = new BrandingChange(Edit.keeping(), Edit.keeping(), Edit.keeping());

        var plain = Branding.plain(id, workspace.id(), NOON);
        assertThat(brandings().change(workspace.id(), id, nothing, NOON)).isEqualTo(plain);
        assertThat(brandings().of(workspace.id())).contains(plain);
        assertThat(brandings().of(other.id())).isEmpty();
    }

    @Test
    void changeOnlyWhatIsNamed() {
        var everything = new BrandingChange(Edit.to(RED), Edit.to(Theme.DARK), Edit.to(LOGO));
        assertThat(brandings().change(workspace.id(), id, everything, NOON))
                .isEqualTo(new Branding(id, workspace.id(), RED, Theme.DARK, LOGO, NOON));

        var theme = new BrandingChange(Edit.keeping(), Edit.to(Theme.SYSTEM), Edit.keeping());
        assertThat(brandings().change(workspace.id(), anId(), theme, LATER))
                .isEqualTo(new Branding(id, workspace.id(), RED, Theme.SYSTEM, LOGO, LATER));

        var cleared = new BrandingChange(Edit.to(null), Edit.keeping(), Edit.to(null));
        assertThat(brandings().change(workspace.id(), anId(), cleared, LATER))
                .isEqualTo(new Branding(id, workspace.id(), null, Theme.SYSTEM, null, LATER));
        assertThat(brandings().of(workspace.id()))
                .contains(new Branding(id, workspace.id(), null, Theme.SYSTEM, null, LATER));
    }
}
