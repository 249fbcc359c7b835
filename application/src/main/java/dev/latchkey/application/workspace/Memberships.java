package dev.latchkey.application.workspace;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Place;
import dev.latchkey.domain.workspace.Role;
import dev.latchkey.domain.workspace.Workspace;
import java.util.Optional;

/** Who is what in which workspace. What it promises is written down in {@code MembershipsContract}. */
public interface Memberships {

    /** What the user is in that workspace; empty when they are not in it, or it does not exist. */
    Optional<Role> find(UserId user, Id<Workspace> workspace);

    /**
     * The same, for whoever changes something there: until the running transaction ends, neither the user nor the place
     * nor anything above it can be deleted. Empty also when some of the place is gone. Fails
     * with {@link dev.latchkey.application.Overloaded} when a deletion under way takes longer than is good to wait for.
     */
    Optional<Role> hold(UserId user, Place place);
}
