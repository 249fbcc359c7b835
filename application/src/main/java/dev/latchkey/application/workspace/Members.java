package dev.latchkey.application.workspace;

import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Member;
import dev.latchkey.domain.workspace.Workspace;

/** Everybody in every workspace. What it promises is written down in {@code MembersContract}. */
public interface Members {

    /**
     * Adds a member; false when the user is in the workspace. Whoever adds one holds both. Waits for whoever is about to
     * add the same.
     */
    boolean add(Member member);

    /** Whether somebody with that address is in the workspace. */
    boolean has(Id<Workspace> workspace, Email email);

    /** The members of a workspace. */
    Page<Attributed<Member>> of(Id<Workspace> workspace, Paging paging);
}
