package dev.latchkey.application.workspace;

import static dev.latchkey.domain.account.UserBuilder.aUser;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;
import static dev.latchkey.domain.workspace.WorkspaceBuilder.aWorkspace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.account.User;
import dev.latchkey.domain.workspace.Member;
import dev.latchkey.domain.workspace.Name;
import dev.latchkey.domain.workspace.Role;
import dev.latchkey.domain.workspace.Slug;
import dev.latchkey.domain.workspace.Workspace;
import org.junit.jupiter.api.Test;

/** What every {@link Workspaces} keeps to, whatever it is made of. */
public abstract class WorkspacesContract extends RoomContract {

    /** The members of the same workspaces. */
    protected abstract Members members();

    @Test
    void findOneForWhoIsInIt() {
        var slug = new Slug("s" + ada.id().value());
        var named = aWorkspace()
                .of(ada.id())
                .called(new Name(" Ada's \u2764 "))
                .at(slug)
                .build();
        assertThat(workspaces().add(named)).isTrue();
        join(named, bob, Role.ADMIN);

        assertThat(workspaces().find(bob.id(), named.id())).contains(new Joined(named, Role.ADMIN));
        assertThat(workspaces().find(ada.id(), named.id())).isEmpty();
        assertThat(workspaces().find(bob.id(), anId())).isEmpty();
    }

    @Test
    void takeEverySlugOnceOnly() {
        var slug = new Slug("s" + bob.id().value());
        var first = aWorkspace().of(ada.id()).at(slug).build();
        var second = aWorkspace().of(bob.id()).at(slug).build();
        workspaces().add(first);
        assertThat(workspaces().add(second)).isFalse();

        assertThat(members().of(second.id(), new Paging(1, null)).entries()).isEmpty();
        assertThat(workspaces().add(aWorkspace().of(bob.id()).build())).isTrue();
    }

    @Test
    void listThoseOfAMemberFromTheOldestOn() {
        var later = aWorkspace().of(ada.id()).createdAt(LATER).build();
        var last = aWorkspace().of(bob.id()).createdAt(LATER.plusSeconds(1)).build();
        workspaces().add(last);
        workspaces().add(later);
        join(last, ada, Role.MEMBER);
        join(later, ada, Role.OWNER);
        join(other, ada, Role.ADMIN);
        join(workspace, ada, Role.OWNER);
        join(later, bob, Role.MEMBER);

        assertThat(inPairs(paging -> workspaces().ofMember(ada.id(), paging)))
                .containsExactly(
                        new Joined(workspace, Role.OWNER),
                        new Joined(other, Role.ADMIN),
                        new Joined(later, Role.OWNER),
                        new Joined(last, Role.MEMBER));
        assertThat(all(paging -> workspaces().ofMember(bob.id(), paging)))
                .containsExactly(new Joined(later, Role.MEMBER));
        assertThat(all(paging -> workspaces().ofMember(aUser().build().id(), paging)))
                .isEmpty();
    }

    private void join(Workspace joined, User user, Role role) {
        members().add(new Member(anId(), joined.id(), user.id(), role, NOON));
    }
}
