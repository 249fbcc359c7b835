package dev.latchkey.application.workspace;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Invitation;
import dev.latchkey.domain.workspace.Person;
import dev.latchkey.domain.workspace.Role;
import dev.latchkey.domain.workspace.Workspace;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Invitations} keeps to, whatever it is made of. */
public abstract class InvitationsContract extends RoomContract {

    private static final Email EVE = new Email("eve@example.com");
    private static final Email DAN = new Email("dan@example.com");

    /** The store under test. Each test makes its own workspaces, so it need not be empty. */
    protected abstract Invitations invitations();

    @Test
    void showEachWithWhoInvited() {
        var invitation = to(workspace, EVE, ada.id(), NOON);

        assertThat(invitations().add(invitation)).isTrue();

        assertThat(all(this::page)).containsExactly(new Attributed<>(invitation, new Person(ada.id(), ada.profile())));
    }

    @Test
    void showWithoutAPersonWhoeverHasDeletedTheirAccount() {
        var invitation = to(workspace, EVE, null, NOON);
        invitations().add(invitation);

        assertThat(all(this::page)).containsExactly(new Attributed<>(invitation, null));
    }

    @Test
    void inviteNobodyTwiceToTheSameWorkspace() {
        invitations().add(to(workspace, EVE, ada.id(), NOON));

        assertThat(invitations().add(to(workspace, EVE, bob.id(), LATER))).isFalse();
        assertThat(invitations().add(to(other, EVE, bob.id(), LATER))).isTrue();

        assertThat(all(this::page)).hasSize(1);
    }

    @Test
    void listThoseToOneWorkspaceFromTheOldestOn() {
        var first = to(workspace, EVE, ada.id(), NOON);
        var second = to(workspace, ada.email(), ada.id(), NOON);
        var third = to(workspace, DAN, ada.id(), LATER);
        Stream.of(third, second, first).forEach(invitations()::add);
        invitations().add(to(other, DAN, ada.id(), NOON));

        assertThat(inPairs(this::page)).extracting(Attributed::thing).containsExactly(first, second, third);
    }

    @Test
    void removeOneAndNoOther() {
        var kept = to(workspace, DAN, ada.id(), NOON);
        var elsewhere = to(other, EVE, ada.id(), NOON);
        invitations().add(to(workspace, EVE, ada.id(), NOON));
        invitations().add(kept);
        invitations().add(elsewhere);

        invitations().remove(workspace.id(), EVE);
        invitations().remove(workspace.id(), bob.email());

        assertThat(all(this::page)).extracting(Attributed::thing).containsExactly(kept);
        assertThat(all(paging -> invitations().of(other.id(), paging)))
                .extracting(Attributed::thing)
                .containsExactly(elsewhere);
    }

    private Page<Attributed<Invitation>> page(Paging paging) {
        return invitations().of(workspace.id(), paging);
    }

    private static Invitation to(Workspace where, Email email, @Nullable UserId inviter, Instant at) {
        return new Invitation(anId(), where.id(), inviter, email, Role.ADMIN, at);
    }
}
