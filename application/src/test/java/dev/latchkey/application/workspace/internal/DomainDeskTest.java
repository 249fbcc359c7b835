package dev.latchkey.application.workspace.internal;

import static dev.latchkey.application.Result.done;
import static dev.latchkey.application.Result.refused;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.Result;
import dev.latchkey.application.workspace.AddDomain;
import dev.latchkey.application.workspace.TestRoom;
import dev.latchkey.application.workspace.WorkspaceRefusal;
import dev.latchkey.application.workspace.WorkspaceRefusal.HostTaken;
import dev.latchkey.application.workspace.WorkspaceRefusal.NotAllowed;
import dev.latchkey.application.workspace.WorkspaceRefusal.NotFound;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.workspace.CustomDomain;
import dev.latchkey.domain.workspace.HostName;
import java.util.List;
import org.junit.jupiter.api.Test;

class DomainDeskTest {

    private static final HostName HOST = new HostName("docs.example.com");

    private final TestRoom room = new TestRoom();

    @Test
    void addsAHost() {
        var added = add(room.admin, HOST);

        var domain = List.copyOf(room.store.domains.values()).getLast();
        assertThat(added).isEqualTo(done(domain));
        assertThat(domain).isEqualTo(new CustomDomain(domain.id(), room.workspace.id(), HOST, NOON));
    }

    @Test
    void addsNoHostThatIsSomebodys() {
        add(room.owner, HOST);

        assertThat(add(room.admin, HOST)).isEqualTo(refused(new HostTaken()));

        assertThat(room.store.domains).hasSize(1);
    }

    @Test
    void addsNoneForAMemberOrAStranger() {
        assertThat(add(room.member, HOST)).isEqualTo(refused(new NotAllowed()));
        assertThat(add(room.stranger, HOST)).isEqualTo(refused(new NotFound()));

        assertThat(room.store.domains).isEmpty();
    }

    @Test
    void listsThemForWhoIsInTheWorkspace() {
        add(room.owner, HOST);

        assertThat(room.verbs
                        .domains
                        .list(room.seenBy(room.member))
                        .map(page -> page.entries().getFirst().host()))
                .isEqualTo(done(HOST));
        assertThat(room.verbs.domains.list(room.seenBy(room.stranger))).isEqualTo(refused(new NotFound()));
        assertThat(room.verbs.domains.list(room.elsewhere())).isEqualTo(refused(new NotFound()));
    }

    private Result<CustomDomain, WorkspaceRefusal> add(User asker, HostName host) {
        return room.verbs.domains.add(new AddDomain.Command(asker.id(), room.workspace.id(), host));
    }
}
