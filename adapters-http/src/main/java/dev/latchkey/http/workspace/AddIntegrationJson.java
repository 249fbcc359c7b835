package dev.latchkey.http.workspace;

import dev.latchkey.application.workspace.AddIntegration;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Chat;
import dev.latchkey.domain.workspace.Id;
import dev.latchkey.domain.workspace.WebhookUrl;
import dev.latchkey.domain.workspace.Workspace;
import dev.latchkey.http.web.Fields;

/** What a caller sends to join a workspace to a chat. */
record AddIntegrationJson(String type, String webhookUrl) {

    static AddIntegrationJson of(Fields fields) {
        return new AddIntegrationJson(
                fields.meaningful("type", Chat::parse, "discord or slack"),
                fields.meaningful("webhookUrl", WebhookUrl::parse, "an https address"));
    }

    AddIntegration.Command from(UserId asker, Id<Workspace> workspace) {
        return new AddIntegration.Command(
                asker,
                workspace,
                Chat.parse(type).orElseThrow(),
                WebhookUrl.parse(webhookUrl).orElseThrow());
    }

    /** Never prints the webhook. */
    @Override
    public String toString() {
        return "AddIntegrationJson[redacted]";
    }
}
