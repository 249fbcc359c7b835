package dev.latchkey.application.workspace;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.workspace.Paging.Mark;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Invitation;
import dev.latchkey.domain.workspace.Workspace;
import java.util.stream.Stream;

/** {@link Invitations} in a map. */
public final class InMemoryInvitations implements Invitations {

    private final InMemoryStore store;
    private final InMemoryPeople people;

    public InMemoryInvitations(InMemoryStore store) {
        this.store = store;
        this.people = new InMemoryPeople(store);
    }

    @Override
    public boolean add(Invitation invitation) {
        if (to(invitation.workspace()).anyMatch(other -> other.email().equals(invitation.email()))) {
            return false;
        }
        store.invitations.put(invitation.id(), invitation);
        return true;
    }

    @Override
    public void remove(Id<Workspace> workspace, Email email) {
        store.invitations
                .values()
                .removeIf(it -> it.workspace().equals(workspace) && it.email().equals(email));
    }

    @Override
    public Page<Attributed<Invitation>> of(Id<Workspace> workspace, Paging paging) {
        return InMemoryPages.page(
                to(workspace).map(invitation -> people.attributed(invitation, invitation.inviter())),
                paging,
                it -> new Mark(it.thing().createdAt(), it.thing().id().value()));
    }

    private Stream<Invitation> to(Id<Workspace> workspace) {
        return store.invitations.values().stream().filter(it -> it.workspace().equals(workspace));
    }
}
