package dev.latchkey.application.workspace;

import dev.latchkey.domain.workspace.Comment;
import dev.latchkey.domain.workspace.Person;
import dev.latchkey.domain.workspace.Tally;
import org.jspecify.annotations.Nullable;

/**
 * A comment as everybody sees it.
 *
 * @param author null when their account is deleted
 */
public record SeenComment(Comment comment, @Nullable Person author, Tally tally) {}
