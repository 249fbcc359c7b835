package dev.latchkey.http.workspace;

import dev.latchkey.application.workspace.Attributed;
import dev.latchkey.domain.workspace.Member;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member as the others see them.
 *
 * @param user null when their account is deleted
 */
record MemberJson(String id, @Nullable PersonJson user, String displayName, String role, Instant joinedAt) {

    static MemberJson of(Attributed<Member> member) {
        return new MemberJson(
                member.thing().id().value(),
                PersonJson.of(member.person()),
                PersonJson.displayNameOf(member.person()),
                member.thing().role().word(),
                member.thing().joinedAt());
    }
}
