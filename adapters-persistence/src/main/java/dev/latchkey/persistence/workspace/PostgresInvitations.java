package dev.latchkey.persistence.workspace;

import dev.latchkey.application.workspace.Attributed;
import dev.latchkey.application.workspace.Invitations;
import dev.latchkey.application.workspace.Page;
import dev.latchkey.application.workspace.Paging;
import dev.latchkey.application.workspace.Paging.Mark;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Invitation;
import dev.latchkey.domain.workspace.Workspace;

/** {@link Invitations} in the {@code invitation} table. */
final class PostgresInvitations implements Invitations {

    private final InvitationMapper mapper;

    PostgresInvitations(InvitationMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean add(Invitation invitation) {
        return mapper.insert(invitation, invitation.role().word()) == 1;
    }

    @Override
    public void remove(Id<Workspace> workspace, Email email) {
        mapper.delete(workspace.value(), email.value());
    }

    @Override
    public Page<Attributed<Invitation>> of(Id<Workspace> workspace, Paging paging) {
        var found = mapper.selectByWorkspace(workspace.value(), Slice.of(paging)).stream()
                .map(InvitationRow::toDomain)
                .toList();
        return Page.of(
                found,
                paging,
                it -> new Mark(it.thing().createdAt(), it.thing().id().value()));
    }
}
