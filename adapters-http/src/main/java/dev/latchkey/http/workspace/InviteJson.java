package dev.latchkey.http.workspace;

import dev.latchkey.application.workspace.Invite;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Workspace;
import dev.latchkey.http.web.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sends to ask somebody into a workspace.
 *
 * @param role null when none was chosen
 */
record InviteJson(String email, @Nullable String role) {

    static InviteJson of(Fields fields) {
        return new InviteJson(fields.email("email"), GrantedRole.wordIn(fields));
    }

    Invite.Command from(UserId asker, Id<Workspace> workspace) {
        return new Invite.Command(asker, workspace, Email.parse(email).orElseThrow(), GrantedRole.of(role));
    }
}
