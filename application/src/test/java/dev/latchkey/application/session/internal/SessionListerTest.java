package dev.latchkey.application.session.internal;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.application.MovableClock;
import dev.latchkey.application.account.InMemoryUsers;
import dev.latchkey.application.session.InMemorySessions;
import dev.latchkey.application.session.ListSessions;
import dev.latchkey.application.session.ListSessions.Listed;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionBuilder;
import dev.latchkey.domain.session.SessionPolicy;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SessionListerTest {

    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

    private final InMemoryStore store = new InMemoryStore();
    private final InMemorySessions sessions = new InMemorySessions(store);
    private final MovableClock clock = new MovableClock(NOON);
    private final ListSessions listSessions = new SessionLister(sessions, POLICY, clock);

    private final User ada = UserBuilder.aUser().build();
    private final User bob = UserBuilder.aUser().build();

    @BeforeEach
    void addUsers() {
        var users = new InMemoryUsers(store);
        users.add(ada);
        users.add(bob);
    }

    @Test
    void listsNothingForSomebodyWithoutSessions() {
        assertThat(listSessions.list(ada.id())).isEmpty();
    }

    @Test
    void listsTheAskersOwnSessionsNewestFirst() {
        var old = given(aSession().of(ada.id()).begunAt(NOON.minus(TICK)));
        var newest = given(aSession().of(ada.id()).begunAt(NOON));
        var oldest = given(aSession().of(ada.id()).begunAt(NOON.minus(TICK).minus(TICK)));
        given(aSession().of(bob.id()));

        assertThat(listed()).containsExactly(newest, old, oldest);
    }

    @Test
    @Tag("SR-LIF-01")
    void listsASessionUntilTheVeryInstantItExpires() {
        var session = given(aSession().of(ada.id()));
        var end = session.lifetime().expiresAt();

        clock.moveTo(end.minus(TICK));
        assertThat(listed()).containsExactly(session);
        clock.moveTo(end);
        assertThat(listSessions.list(ada.id())).isEmpty();
        clock.moveTo(end.plus(TICK));
        assertThat(listSessions.list(ada.id())).isEmpty();
    }

    @Test
    @Tag("SR-LIF-08")
    void saysUntilWhenASessionIsFreshOrWas() {
        var session = given(aSession().of(ada.id()).begunAt(NOON));
        clock.advance(Duration.ofDays(3));

        assertThat(listSessions.list(ada.id()))
                .containsExactly(new Listed(session, Optional.of(NOON.plus(POLICY.freshAge()))));
    }

    @Test
    @Tag("SR-LIF-08")
    void saysNoEndOfFreshnessWhereThereIsNone() {
        var session = given(aSession().of(ada.id()));
        var lenient = new SessionPolicy(POLICY.expiresIn(), POLICY.updateAge(), Duration.ZERO, null);

        assertThat(new SessionLister(sessions, lenient, clock).list(ada.id()))
                .containsExactly(new Listed(session, Optional.empty()));
    }

    @Test
    void listsNoSessionThatWasRevoked() {
        var session = given(aSession().of(ada.id()));
        var other = given(aSession().of(ada.id()));

        sessions.revoke(ada.id(), session.id());

        assertThat(listed()).containsExactly(other);
    }

    private Session given(SessionBuilder begun) {
        var session = begun.build();
        sessions.add(session);
        return session;
    }

    private List<Session> listed() {
        return listSessions.list(ada.id()).stream().map(Listed::session).toList();
    }
}
