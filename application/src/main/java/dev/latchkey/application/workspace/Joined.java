package dev.latchkey.application.workspace;

import dev.latchkey.domain.workspace.Role;
import dev.latchkey.domain.workspace.Workspace;

/** A workspace, and what somebody is in it. */
public record Joined(Workspace workspace, Role role) {}
