package dev.latchkey.application.workspace;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Board;
import dev.latchkey.domain.workspace.Id;

/** Which part of a list on a board somebody wants to see. */
public record BoardList(UserId asker, Id<Board> board, Paging paging) {}
