package dev.latchkey.http.workspace;

import dev.latchkey.application.workspace.Attributed;
import dev.latchkey.domain.workspace.Invitation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open invitation as those see it who administer the workspace.
 *
 * @param inviter null when their account is deleted
 * @param displayName what stands where the inviter's name belongs
 */
record InvitationJson(
        String id, String email, String role, @Nullable PersonJson inviter, String displayName, Instant createdAt) {

    static InvitationJson of(Attributed<Invitation> invitation) {
        return new InvitationJson(
                invitation.thing().id().value(),
                invitation.thing().email().value(),
                invitation.thing().role().word(),
                PersonJson.of(invitation.person()),
                PersonJson.displayNameOf(invitation.person()),
                invitation.thing().createdAt());
    }
}
