package dev.latchkey.application.workspace.internal;

import static dev.latchkey.application.Result.done;
import static dev.latchkey.application.Result.refused;

import dev.latchkey.application.Result;
import dev.latchkey.application.workspace.Memberships;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Place;
import dev.latchkey.domain.workspace.Role;
import dev.latchkey.domain.workspace.Workspace;
import java.util.Optional;

/** Lets those into a workspace who are in it, as what they are there. Anybody else hears that it does not exist. */
final class Entrance {

    private final Memberships memberships;

    Entrance(Memberships memberships) {
        this.memberships = memberships;
    }

    /** For somebody who looks at what is there. */
    Result<Role, WorkspaceRefusal> look(UserId asker, Id<Workspace> workspace) {
        return found(memberships.find(asker, workspace));
    }

    /** For somebody who adds something to it, as part of the running transaction. */
    Result<Role, WorkspaceRefusal> hold(UserId asker, Id<Workspace> workspace) {
        return found(memberships.hold(asker, Place.in(workspace)));
    }

    /** For somebody who looks at what is in a place, if there is one. */
    Result<Place, WorkspaceRefusal> lookAt(UserId asker, Optional<Place> place) {
        return found(place).then(it -> look(asker, it.workspace()).map(_ -> it));
    }

    /** For somebody who adds something in a place, if there is one, as part of the running transaction. */
    Result<Place, WorkspaceRefusal> holdAt(UserId asker, Optional<Place> place) {
        return found(place).then(it -> found(memberships.hold(asker, it)).map(_ -> it));
    }

    /** What was looked for; if it is not there, that is what the asker hears. */
    static <T> Result<T, WorkspaceRefusal> found(Optional<T> sought) {
        return sought.<Result<T, WorkspaceRefusal>>map(Result::done)
                .orElseGet(() -> refused(new WorkspaceRefusal.NotFound()));
    }

    /** Lets nobody pass who does not administer the workspace. */
    static Result<Role, WorkspaceRefusal> administering(Role role) {
        return role.administers() ? done(role) : refused(new WorkspaceRefusal.NotAllowed());
    }

    /** Lets nobody pass who cannot give somebody that role. */
    static Result<Role, WorkspaceRefusal> granting(Role role, Role granted) {
        return role.grants(granted) ? done(role) : refused(new WorkspaceRefusal.NotAllowed());
    }
}
