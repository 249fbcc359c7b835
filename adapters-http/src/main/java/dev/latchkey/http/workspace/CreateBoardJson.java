package dev.latchkey.http.workspace;

import dev.latchkey.application.workspace.CreateBoard;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Name;
import dev.latchkey.domain.workspace.Workspace;
import dev.latchkey.http.web.Fields;

/** What a caller sends to create a board. */
record CreateBoardJson(String name) {

    static CreateBoardJson of(Fields fields) {
        return new CreateBoardJson(Written.nameIn(fields));
    }

    CreateBoard.Command from(UserId asker, Id<Workspace> workspace) {
        return new CreateBoard.Command(asker, workspace, new Name(name));
    }
}
