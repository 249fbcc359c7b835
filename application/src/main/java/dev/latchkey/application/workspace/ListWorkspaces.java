package dev.latchkey.application.workspace;

import dev.latchkey.domain.account.UserId;

/** Shows somebody in which workspaces they are. */
@FunctionalInterface
public interface ListWorkspaces {

    /** Those that are theirs, and those that they were added to. */
    Page<Joined> list(UserId asker, Paging paging);
}
