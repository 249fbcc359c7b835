package dev.latchkey.application.workspace;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.workspace.Paging.Mark;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Member;
import dev.latchkey.domain.workspace.Workspace;
import java.util.stream.Stream;

/** {@link Members} in a map. */
public final class InMemoryMembers implements Members {

    private final InMemoryStore store;
    private final InMemoryPeople people;

    public InMemoryMembers(InMemoryStore store) {
        this.store = store;
        this.people = new InMemoryPeople(store);
    }

    @Override
    public boolean add(Member member) {
        if (member.user() != null
                && in(member.workspace()).anyMatch(other -> member.user().equals(other.user()))) {
            return false;
        }
        store.members.put(member.id(), member);
        return true;
    }

    @Override
    public boolean has(Id<Workspace> workspace, Email email) {
        return store.users.values().stream()
                .filter(user -> user.email().equals(email))
                .anyMatch(user -> in(workspace).anyMatch(member -> user.id().equals(member.user())));
    }

    @Override
    public Page<Attributed<Member>> of(Id<Workspace> workspace, Paging paging) {
        return InMemoryPages.page(
                in(workspace).map(member -> people.attributed(member, member.user())),
                paging,
                it -> new Mark(it.thing().joinedAt(), it.thing().id().value()));
    }

    private Stream<Member> in(Id<Workspace> workspace) {
        return store.members.values().stream()
                .filter(member -> member.workspace().equals(workspace));
    }
}
