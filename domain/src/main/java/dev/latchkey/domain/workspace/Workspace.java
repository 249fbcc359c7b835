package dev.latchkey.domain.workspace;

import dev.latchkey.domain.account.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where people work together, and what belongs to one of them.
 *
 * @param slug unique in the installation; null when none was chosen
 */
public record Workspace(
        Id<Workspace> id, UserId owner, Name name, @Nullable Slug slug, Instant createdAt) {}
