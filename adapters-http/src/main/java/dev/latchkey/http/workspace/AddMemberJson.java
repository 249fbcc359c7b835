package dev.latchkey.http.workspace;

import dev.latchkey.application.workspace.AddMember;
import dev.latchkey.application.workspace.AddMember.Newcomer;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Workspace;
import dev.latchkey.http.web.Fields;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sends to add somebody to a workspace: their id or their address, and not both.
 *
 * @param email null when they are named by {@code userId}, and the reverse
 * @param role null when none was chosen
 */
record AddMemberJson(
        @Nullable String userId,
        @Nullable String email,
        @Nullable String role) {

    static AddMemberJson of(Fields fields) {
        var byEmail = isSaid(fields, "email");
        var byId = isSaid(fields, "userId") || !byEmail;
        return new AddMemberJson(
                byId ? fields.text("userId") : null, byEmail ? email(fields, byId) : null, GrantedRole.wordIn(fields));
    }

    private static boolean isSaid(Fields fields, String name) {
        return fields.has(name) && !fields.isNull(name);
    }

    private static String email(Fields fields, boolean besideAnId) {
        return besideAnId
                ? fields.meaningful("email", _ -> Optional.empty(), "either userId or email")
                : fields.email("email");
    }

    AddMember.Command from(UserId asker, Id<Workspace> workspace) {
        return new AddMember.Command(asker, workspace, newcomer(), GrantedRole.of(role));
    }

    private Newcomer newcomer() {
        return email == null
                ? new Newcomer.ById(Optional.ofNullable(userId).flatMap(UserId::parse))
                : new Newcomer.ByEmail(Email.parse(email).orElseThrow());
    }
}
