package dev.latchkey.domain.workspace;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BrandingTest {

    private static final Instant LATER = NOON.plusSeconds(60);
    private static final Colour RED = new Colour("#f00");
    private static final HttpsUrl LOGO = new HttpsUrl("https://example.com/logo.png");

    private final Id<Branding> id = anId();
    private final Id<Workspace> workspace = anId();
    private final Branding chosen = new Branding(id, workspace, RED, Theme.DARK, LOGO, NOON);

    @Test
    void isPlainAtFirst() {
        assertThat(Branding.plain(id, workspace, NOON)).isEqualTo(new Branding(id, workspace, null, null, null, NOON));
    }

    @Test
    void keepsWhatIsNotNamedInAChange() {
        var change = new BrandingChange(Edit.keeping(), Edit.to(Theme.LIGHT), Edit.keeping());

        assertThat(chosen.with(change, LATER)).isEqualTo(new Branding(id, workspace, RED, Theme.LIGHT, LOGO, LATER));
    }

    @Test
    void losesWhatIsToBeNothing() {
        var change = new BrandingChange(Edit.to(null), Edit.keeping(), Edit.to(null));

        assertThat(chosen.with(change, LATER)).isEqualTo(new Branding(id, workspace, null, Theme.DARK, null, LATER));
    }

    @Test
    void isToldOfAChangeInOtherWords() {
        assertThat(Edit.to("#f00").map(Colour::new)).isEqualTo(Edit.to(RED));
        assertThat(Edit.<String>to(null).map(Colour::new)).isEqualTo(Edit.to(null));
        assertThat(Edit.<String>keeping().map(Colour::new)).isEqualTo(Edit.keeping());
    }

    @Test
    void isNotChangedByAValueThatIsToStay() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Edit<>(false, RED));
    }
}
