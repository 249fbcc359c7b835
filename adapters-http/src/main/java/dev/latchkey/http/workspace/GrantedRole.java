package dev.latchkey.http.workspace;

import dev.latchkey.domain.workspace.Role;
import dev.latchkey.http.web.Fields;
import org.jspecify.annotations.Nullable;

/** The role that a body gives somebody. */
final class GrantedRole {

    private GrantedRole() {}

    /** The word for it, which need not be there. */
    static @Nullable String wordIn(Fields fields) {
        return fields.meaningfulIfAny("role", Role::parse, "admin or member");
    }

    /** The role that this is the word for; that of a member when there is none. */
    static Role of(@Nullable String word) {
        return word == null ? Role.MEMBER : Role.parse(word).orElseThrow();
    }
}
