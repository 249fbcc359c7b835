package dev.latchkey.http.workspace;

import dev.latchkey.domain.workspace.Integration;
import java.time.Instant;

/** What a workspace is joined to, as those see it who administer it. */
record IntegrationJson(String id, String type, String webhookUrl, Instant createdAt) {

    static IntegrationJson of(Integration integration) {
        return new IntegrationJson(
                integration.id().value(),
                integration.type().word(),
                integration.webhook().url().value(),
                integration.createdAt());
    }

    /** Never prints the webhook. */
    @Override
    public String toString() {
        return "IntegrationJson[redacted]";
    }
}
