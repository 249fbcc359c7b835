package dev.latchkey.domain.workspace;

import dev.latchkey.domain.account.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody thinks of a comment. They can think each thing of it once.
 *
 * @param reactor null when their account is deleted; it still counts
 */
public record Reaction(
        Id<Reaction> id, Id<Comment> comment, @Nullable UserId reactor, Opinion opinion, Instant createdAt) {}
