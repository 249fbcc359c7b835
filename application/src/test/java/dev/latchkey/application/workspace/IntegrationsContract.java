package dev.latchkey.application.workspace;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.workspace.Paging.Mark;
import dev.latchkey.domain.workspace.Chat;
import dev.latchkey.domain.workspace.Integration;
import dev.latchkey.domain.workspace.WebhookUrl;
import dev.latchkey.domain.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Integrations} keeps to, whatever it is made of. */
public abstract class IntegrationsContract extends RoomContract {

    /** The store under test. Each test makes its own workspaces, so it need not be empty. */
    protected abstract Integrations integrations();

    @Test
    void takeOneOfEachTypeForAWorkspace() {
        var discord = of(workspace, Chat.DISCORD, NOON);
        var slack = of(workspace, Chat.SLACK, LATER);

        assertThat(integrations().add(slack)).isTrue();
        assertThat(integrations().add(discord)).isTrue();
        assertThat(integrations().add(of(workspace, Chat.SLACK, LATER))).isFalse();
        assertThat(integrations().add(of(other, Chat.SLACK, LATER))).isTrue();

        assertThat(all(paging -> integrations().of(workspace.id(), paging))).containsExactly(discord, slack);
        assertThat(integrations().of(workspace.id(), new Paging(1, null)))
                .isEqualTo(
                        new Page<>(List.of(discord), new Mark(NOON, discord.id().value())));
    }

    private static Integration of(Workspace where, Chat type, Instant at) {
        var webhook = WebhookUrl.parse("https://hooks.example.com/" + where.id().value())
                .orElseThrow();
        return new Integration(anId(), where.id(), type, webhook, at);
    }
}
