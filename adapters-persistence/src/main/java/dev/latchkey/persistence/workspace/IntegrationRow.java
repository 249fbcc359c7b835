package dev.latchkey.persistence.workspace;

import dev.latchkey.domain.workspace.Chat;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.Integration;
import dev.latchkey.domain.workspace.WebhookUrl;
import java.time.Instant;

/** A row of the {@code integration} table. */
record IntegrationRow(String id, String workspaceId, String type, String webhookUrl, Instant createdAt) {

    Integration toDomain() {
        return new Integration(
                new Id<>(id),
                new Id<>(workspaceId),
                Chat.parse(type).orElseThrow(),
                WebhookUrl.parse(webhookUrl).orElseThrow(),
                createdAt);
    }

    /** Never prints the webhook. */
    @Override
    public String toString() {
        return "IntegrationRow[redacted]";
    }
}
