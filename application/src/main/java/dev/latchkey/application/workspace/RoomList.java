package dev.latchkey.application.workspace;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Workspace;

/** Which part of a list in a workspace somebody wants to see. */
public record RoomList(UserId asker, Id<Workspace> workspace, Paging paging) {}
