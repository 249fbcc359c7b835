package dev.latchkey.application.workspace;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.workspace.Ids.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.domain.workspace.CustomDomain;
import dev.latchkey.domain.workspace.HostName;
import dev.latchkey.domain.workspace.Workspace;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link CustomDomains} keeps to, whatever it is made of. */
public abstract class CustomDomainsContract extends RoomContract {

    /** The store under test. Each test makes its own workspaces and hosts, so it need not be empty. */
    protected abstract CustomDomains domains();

    @Test
    void takeEveryHostOnceInTheInstallation() {
        var host = aHost();
        var domain = of(workspace, host, NOON);

        assertThat(domains().add(domain)).isTrue();
        assertThat(domains().add(of(workspace, host, LATER))).isFalse();
        assertThat(domains().add(of(other, host, LATER))).isFalse();

        assertThat(all(paging -> domains().of(workspace.id(), paging))).containsExactly(domain);
        assertThat(all(paging -> domains().of(other.id(), paging))).isEmpty();
    }

    @Test
    void listThoseOfOneWorkspaceFromTheOldestOn() {
        var first = of(workspace, aHost(), NOON);
        var second = of(workspace, aHost(), NOON);
        var third = of(workspace, aHost(), LATER);
        Stream.of(third, second, first).forEach(domains()::add);
        domains().add(of(other, aHost(), NOON));

        assertThat(inPairs(paging -> domains().of(workspace.id(), paging))).containsExactly(first, second, third);
    }

    private static HostName aHost() {
        return new HostName("h" + anId().value() + ".example.com");
    }

    private static CustomDomain of(Workspace where, HostName host, Instant at) {
        return new CustomDomain(anId(), where.id(), host, at);
    }
}
