package dev.latchkey.domain.deletion;

import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Name;
import dev.latchkey.domain.workspace.Workspace;

/**
 * A workspace that goes with its owner.
 *
 * @param otherMembers how many people beside the owner lose it
 */
public record OwnedWorkspace(Id<Workspace> id, Name name, long otherMembers) {}
