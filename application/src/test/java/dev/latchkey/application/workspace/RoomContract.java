package dev.latchkey.application.workspace;

import static dev.latchkey.domain.account.UserBuilder.aUser;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.WorkspaceBuilder.aWorkspace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.account.Users;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of everything in a workspace begin with: Ada's workspace, which she shares with Bob, and another. */
public abstract class RoomContract {

    protected static final Instant LATER = NOON.plusSeconds(60);

    protected final User ada = aUser().build();
    protected final User bob = aUser().build();
    protected final Workspace workspace = aWorkspace().of(ada.id()).build();
    protected final Workspace other = aWorkspace().of(bob.id()).build();

    /** The users whose workspaces they are. */
    protected abstract Users users();

    /** The workspaces in which everything is. */
    protected abstract Workspaces workspaces();

    @BeforeEach
    void addTwoWorkspaces() {
        users().add(ada);
        users().add(bob);
        workspaces().add(workspace);
        workspaces().add(other);
    }

    /** Everything in a list, read in parts of two. */
    protected static <T> List<T> inPairs(Function<Paging, Page<T>> list) {
        var all = new ArrayList<T>();
        var page = list.apply(new Paging(2, null));
        all.addAll(page.entries());
        while (page.next() != null) {
            assertThat(page.entries()).hasSize(2);
            page = list.apply(new Paging(2, page.next()));
            assertThat(page.entries()).isNotEmpty();
            all.addAll(page.entries());
        }
        return all;
    }

    /** All of a short list. */
    protected static <T> List<T> all(Function<Paging, Page<T>> list) {
        var page = list.apply(new Paging(Paging.MAXIMUM_LIMIT, null));
        assertThat(page.next()).isNull();
        return page.entries();
    }
}
