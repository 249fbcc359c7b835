package dev.latchkey.domain.workspace;

import dev.latchkey.domain.account.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a member is in a workspace, and thereby what they may do there. Everybody in it may see it and write in it. */
public enum Role implements Worded {
    /** Whose workspace it is: exactly one member, from its beginning on. */
    OWNER,
    /** Runs it for the owner. */
    ADMIN,
    /** Takes part in it. */
    MEMBER;

    /** The role that this is the word for; empty when there is none. */
    public static Optional<Role> parse(String word) {
        return Worded.parse(Role.class, word);
    }

    /** Whether they may see and change how it is run: invitations, domains, branding, integrations. */
    public boolean administers() {
        return this != MEMBER;
    }

    /** Whether they may give somebody that role; that of the owner nobody can give. */
    public boolean grants(Role role) {
        return administers() && role != OWNER;
    }

    /** Whether they may delete the workspace with everything in it. */
    public boolean deletesWorkspace() {
        return this == OWNER;
    }

    /**
     * Whether somebody with this role may delete what is written there.
     *
     * @param asker who has this role
     * @param maker whose work it is; null when their account is deleted
     */
    public boolean deletesWorkOf(@Nullable UserId maker, UserId asker) {
        return administers() || asker.equals(maker);
    }
}
