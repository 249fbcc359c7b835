package dev.latchkey.application.workspace.internal;

import static dev.latchkey.application.Result.done;
import static dev.latchkey.application.Result.refused;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Result;
import dev.latchkey.application.workspace.AddIntegration;
import dev.latchkey.application.workspace.TestRoom;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.application.workspace.WorkspaceRefusal.IntegrationExists;
import dev.latchkey.application.workspace.WorkspaceRefusal.NotAllowed;
import dev.latchkey.application.workspace.WorkspaceRefusal.NotFound;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.workspace.Chat;
import dev.latchkey.domain.workspace.Integration;
import dev.latchkey.domain.workspace.WebhookUrl;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntegrationDeskTest {

    private static final WebhookUrl WEBHOOK =
            WebhookUrl.parse("https://hooks.example.com/secret").orElseThrow();

    private final TestRoom room = new TestRoom();

    @Test
    void joinsAWorkspaceToOneChatOfEachType() {
        var added = add(room.admin, Chat.SLACK);

        var integration = List.copyOf(room.store.integrations.values()).getLast();
        assertThat(added).isEqualTo(done(integration));
        assertThat(integration)
                .isEqualTo(new Integration(integration.id(), room.workspace.id(), Chat.SLACK, WEBHOOK, NOON));
        assertThat(add(room.owner, Chat.SLACK)).isEqualTo(refused(new IntegrationExists()));
        assertThat(add(room.owner, Chat.DISCORD).isDone()).isTrue();
    }

    @Test
    void joinsNothingForAMemberOrAStranger() {
        assertThat(add(room.member, Chat.SLACK)).isEqualTo(refused(new NotAllowed()));
        assertThat(add(room.stranger, Chat.SLACK)).isEqualTo(refused(new NotFound()));

        assertThat(room.store.integrations).isEmpty();
    }

    @Test
    void listsWebhooksOnlyForWhoAdministersTheWorkspace() {
        add(room.owner, Chat.SLACK);

        assertThat(room.verbs
                        .integrations
                        .list(room.seenBy(room.admin))
                        .map(page -> page.entries().getFirst().webhook()))
                .isEqualTo(done(WEBHOOK));
        assertThat(room.verbs.integrations.list(room.seenBy(room.member))).isEqualTo(refused(new NotAllowed()));
        assertThat(room.verbs.integrations.list(room.seenBy(room.stranger))).isEqualTo(refused(new NotFound()));
        assertThat(room.verbs.integrations.list(room.elsewhere())).isEqualTo(refused(new NotFound()));
    }

    private Result<Integration, WorkspaceRefusal> add(User asker, Chat type) {
        return room.verbs.integrations.add(new AddIntegration.Command(asker.id(), room.workspace.id(), type, WEBHOOK));
    }
}
