package dev.latchkey.persistence.deletion;

import dev.latchkey.domain.deletion.OwnedWorkspace;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Name;

/** A row of the {@code workspace} table, and how many others it has as members. */
record OwnedWorkspaceRow(String id, String name, long otherMembers) {

    OwnedWorkspace toDomain() {
        return new OwnedWorkspace(new Id<>(id), new Name(name), otherMembers);
    }
}
