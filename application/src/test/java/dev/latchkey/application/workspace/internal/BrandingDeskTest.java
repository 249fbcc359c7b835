package dev.latchkey.application.workspace.internal;

import static dev.latchkey.application.Result.done;
import static dev.latchkey.application.Result.refused;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Result;
import dev.latchkey.application.workspace.SetBranding;
import dev.latchkey.application.workspace.TestRoom;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.application.workspace.WorkspaceRefusal.NotAllowed;
import dev.latchkey.application.workspace.WorkspaceRefusal.NotFound;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.workspace.Branding;
import dev.latchkey.domain.workspace.BrandingChange;
import dev.latchkey.domain.workspace.Colour;
import dev.latchkey.domain.workspace.Edit;
import dev.latchkey.domain.workspace.Theme;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrandingDeskTest {

    private static final BrandingChange RED =
            new BrandingChange(Edit.to(new Colour("#f00")), Edit.keeping(), Edit.keeping());
    private static final BrandingChange DARK = new BrandingChange(Edit.keeping(), Edit.to(Theme.DARK), Edit.keeping());

    private final TestRoom room = new TestRoom();

    @Test
    void putsTogetherWhatWasChosenOneAfterTheOther() {
        var first = set(room.owner, RED);
        room.clock.advance(Duration.ofMinutes(1));
        var second = set(room.admin, DARK);

        var branding = List.copyOf(room.store.brandings.values()).getLast();
        assertThat(first.isDone()).isTrue();
        assertThat(second).isEqualTo(done(branding));
        assertThat(branding)
                .isEqualTo(new Branding(
                        branding.id(),
                        room.workspace.id(),
                        new Colour("#f00"),
                        Theme.DARK,
                        null,
                        NOON.plusSeconds(60)));
    }

    @Test
    void letsNobodyChooseWhoDoesNotAdminister() {
        assertThat(set(room.member, RED)).isEqualTo(refused(new NotAllowed()));
        assertThat(set(room.stranger, RED)).isEqualTo(refused(new NotFound()));

        assertThat(room.store.brandings).isEmpty();
    }

    @Test
    void showsWhatWasChosenToWhoIsInTheWorkspace() {
        var workspace = room.workspace.id();
        assertThat(room.verbs.brandings.show(room.member.id(), workspace)).isEqualTo(refused(new NotFound()));

        set(room.owner, RED);

        assertThat(room.verbs.brandings.show(room.member.id(), workspace).isDone())
                .isTrue();
        assertThat(room.verbs.brandings.show(room.stranger.id(), workspace)).isEqualTo(refused(new NotFound()));
        assertThat(room.verbs.brandings.show(room.owner.id(), anId())).isEqualTo(refused(new NotFound()));
    }

    private Result<Branding, WorkspaceRefusal> set(User asker, BrandingChange change) {
        return room.verbs.brandings.set(new SetBranding.Command(asker.id(), room.workspace.id(), change));
    }
}
