package dev.latchkey.application.workspace;

import static dev.latchkey.domain.account.UserBuilder.aUser;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;
import static dev.latchkey.domain.workspace.WorkspaceBuilder.aWorkspace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.account.Users;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Content;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Member;
import dev.latchkey.domain.workspace.Name;
import dev.latchkey.domain.workspace.Place;
import dev.latchkey.domain.workspace.Post;
import dev.latchkey.domain.workspace.Role;
import dev.latchkey.domain.workspace.Title;
import dev.latchkey.domain.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Memberships} keeps to, whatever it is made of. */
public abstract class MembershipsContract {

    private final User ada = aUser().build();
    private final User bob = aUser().build();
    private final Workspace adas = aWorkspace().of(ada.id()).build();
    private final Workspace bobs = aWorkspace().of(bob.id()).build();
    private final Board board = boardIn(adas);
    private final Post post = postOn(board);

    /** The store under test. Each test makes its own users and workspaces, so it need not be empty. */
    protected abstract Memberships memberships();

    /** The users who are members. */
    protected abstract Users users();

    /** Puts a workspace into the store, without anybody in it. */
    protected abstract void given(Workspace workspace);

    /** Puts a member into the store. */
    protected abstract void given(Member member);

    /** Puts a board into the store. */
    protected abstract void given(Board board);

    /** Puts a post into the store. */
    protected abstract void given(Post post);

    @BeforeEach
    void addTwoWorkspacesAndAPostInOne() {
        users().add(ada);
        users().add(bob);
        given(adas);
        given(bobs);
        given(Member.owning(adas, anId()));
        given(Member.owning(bobs, anId()));
        given(board);
        given(post);
    }

    @Test
    void sayWhatAUserIsInAWorkspace() {
        given(in(adas, bob.id(), Role.ADMIN));

        assertThat(memberships().find(ada.id(), adas.id())).contains(Role.OWNER);
        assertThat(memberships().find(bob.id(), adas.id())).contains(Role.ADMIN);
        assertThat(memberships().find(bob.id(), bobs.id())).contains(Role.OWNER);
    }

    @Test
    void sayNothingOfWhoIsNotInTheWorkspace() {
        assertThat(memberships().find(bob.id(), adas.id())).isEmpty();
        assertThat(memberships().find(ada.id(), anId())).isEmpty();
        assertThat(memberships().find(aUser().build().id(), adas.id())).isEmpty();
    }

    @Test
    void sayNothingOfAMemberWhoseAccountIsDeleted() {
        given(in(adas, null, Role.MEMBER));

        assertThat(memberships().find(ada.id(), adas.id())).contains(Role.OWNER);
        assertThat(memberships().find(bob.id(), adas.id())).isEmpty();
    }

    @Test
    void holdAPlaceForWhoIsInItsWorkspace() {
        given(in(adas, bob.id(), Role.MEMBER));

        assertThat(memberships().hold(ada.id(), Place.in(adas.id()))).contains(Role.OWNER);
        assertThat(memberships().hold(bob.id(), Place.in(adas.id()))).contains(Role.MEMBER);
        assertThat(memberships().hold(bob.id(), board.place())).contains(Role.MEMBER);
        assertThat(memberships().hold(bob.id(), post.place())).contains(Role.MEMBER);
    }

    @Test
    void holdNothingForAnybodyElse() {
        assertThat(memberships().hold(bob.id(), Place.in(adas.id()))).isEmpty();
        assertThat(memberships().hold(bob.id(), board.place())).isEmpty();
        assertThat(memberships().hold(bob.id(), post.place())).isEmpty();
        assertThat(memberships().hold(aUser().build().id(), Place.in(adas.id())))
                .isEmpty();
    }

    @Test
    void holdNothingOfWhichSomeIsGone() {
        assertThat(memberships().hold(ada.id(), Place.in(anId()))).isEmpty();
        assertThat(memberships().hold(ada.id(), Place.in(adas.id()).on(anId()))).isEmpty();
        assertThat(memberships().hold(ada.id(), board.place().below(anId()))).isEmpty();
        assertThat(memberships().hold(ada.id(), Place.in(adas.id()).on(anId()).below(post.id())))
                .isEmpty();
    }

    @Test
    void holdNothingThatIsNotWhereItIsSaidToBe() {
        var other = boardIn(adas);
        given(other);

        assertThat(memberships().hold(bob.id(), Place.in(bobs.id()).on(board.id())))
                .isEmpty();
        assertThat(memberships().hold(ada.id(), other.place().below(post.id()))).isEmpty();
    }

    private static Member in(Workspace workspace, @Nullable UserId user, Role role) {
        return new Member(anId(), workspace.id(), user, role, NOON);
    }

    private static Board boardIn(Workspace workspace) {
        return new Board(anId(), workspace.id(), workspace.owner(), new Name("Board"), NOON);
    }

    private static Post postOn(Board board) {
        Id<Post> id = anId();
        return new Post(id, board.place(), board.creator(), new Title("Post"), new Content("Text"), NOON);
    }
}
