package dev.latchkey.persistence.workspace;

import dev.latchkey.application.workspace.Attributed;
import dev.latchkey.application.workspace.Members;
import dev.latchkey.application.workspace.Page;
import dev.latchkey.application.workspace.Paging;
import dev.latchkey.application.workspace.Paging.Mark;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Member;
import dev.latchkey.domain.workspace.Workspace;

/** {@link Members} in the {@code member} table. */
final class PostgresMembers implements Members {

    private final MemberMapper mapper;

    PostgresMembers(MemberMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean add(Member member) {
        return mapper.insert(member, member.role().word()) == 1;
    }

    @Override
    public boolean has(Id<Workspace> workspace, Email email) {
        return mapper.existsByEmail(workspace.value(), email.value());
    }

    @Override
    public Page<Attributed<Member>> of(Id<Workspace> workspace, Paging paging) {
        var found = mapper.selectByWorkspace(workspace.value(), Slice.of(paging)).stream()
                .map(MemberRow::toDomain)
                .toList();
        return Page.of(
                found,
                paging,
                it -> new Mark(it.thing().joinedAt(), it.thing().id().value()));
    }
}
