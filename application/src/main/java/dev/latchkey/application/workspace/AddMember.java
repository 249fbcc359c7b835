package dev.latchkey.application.workspace;

import dev.latchkey.application.Result;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Member;
import dev.latchkey.domain.workspace.Role;
import dev.latchkey.domain.workspace.Workspace;
import java.util.Optional;

/** Adds somebody who has an account to a workspace. */
@FunctionalInterface
public interface AddMember {

    /**
     * The new member. What their address was invited to there is answered by that, and is gone. Refused with {@link
     * WorkspaceRefusal.NotFound}, {@link WorkspaceRefusal.NotAllowed} unless the asker's role grants the other, {@link
     * WorkspaceRefusal.UserUnknown} or {@link WorkspaceRefusal.AlreadyMember}, whichever comes first.
     */
    Result<Attributed<Member>, WorkspaceRefusal> add(Command command);

    /** Who asks, and who is to be what. */
    record Command(UserId asker, Id<Workspace> workspace, Newcomer newcomer, Role role) {}

    /** How somebody is named who is to be added. */
    sealed interface Newcomer {

        /**
         * By their id.
         *
         * @param id empty when what was named cannot be one
         */
        record ById(Optional<UserId> id) implements Newcomer {}

        /** By the address of their account. */
        record ByEmail(Email email) implements Newcomer {}
    }
}
