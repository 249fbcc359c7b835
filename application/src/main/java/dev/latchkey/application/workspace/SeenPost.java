package dev.latchkey.application.workspace;

import dev.latchkey.domain.workspace.Ballot;
import dev.latchkey.domain.workspace.Person;
import dev.latchkey.domain.workspace.Post;
import org.jspecify.annotations.Nullable;

/**
 * A post as somebody sees it.
 *
 * @param author null when their account is deleted
 */
public record SeenPost(Post post, @Nullable Person author, Ballot ballot) {}
