package dev.latchkey.domain.workspace;

import java.time.Instant;

/**
 * That a workspace is joined to a chat.
 *
 * @param type one of each in a workspace
 */
public record Integration(
        Id<Integration> id, Id<Workspace> workspace, Chat type, WebhookUrl webhook, Instant createdAt) {}
