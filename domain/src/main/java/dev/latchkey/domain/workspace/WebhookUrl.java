package dev.latchkey.domain.workspace;

import java.util.Optional;

/** Where a chat takes messages from whoever knows the address: a secret. */
public record WebhookUrl(HttpsUrl url) {

    /** The address that was sent; empty when no chat can have it. */
    public static Optional<WebhookUrl> parse(String sent) {
        return HttpsUrl.parse(sent).map(WebhookUrl::new);
    }

    /** Never prints the address. */
    @Override
    public String toString() {
        return "WebhookUrl[redacted]";
    }
}
