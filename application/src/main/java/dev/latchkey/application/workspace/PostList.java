package dev.latchkey.application.workspace;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Post;

/** Which part of a list below a post somebody wants to see. */
public record PostList(UserId asker, Id<Post> post, Paging paging) {}
