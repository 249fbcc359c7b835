package dev.latchkey.domain.workspace;

import dev.latchkey.domain.account.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is for a post. They can be so once.
 *
 * @param voter null when their account is deleted; it still counts
 */
public record Vote(Id<Vote> id, Id<Post> post, @Nullable UserId voter, Instant createdAt) {}
