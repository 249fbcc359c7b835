package dev.latchkey.domain.session;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.POLICY;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SessionTest {

    @Test
    void isWorthWhatItsLifetimeSays() {
        var session = aSession().begunAt(NOON).build();

        assertThat(session.standingAt(NOON, POLICY)).isEqualTo(new Standing.Live());
        assertThat(session.standingAt(NOON.plus(POLICY.updateAge()), POLICY)).isEqualTo(new Standing.DueForRenewal());
        assertThat(session.standingAt(NOON.plus(POLICY.expiresIn()), POLICY)).isEqualTo(new Standing.Over());
    }

    @Test
    void isTheSameInAllButItsLifetimeWhenRenewed() {
        var session = aSession().begunAt(NOON).build();
        var due = NOON.plus(POLICY.updateAge());

        var renewed = session.renewedAt(due, POLICY);

        assertThat(renewed)
                .isEqualTo(new Session(
                        session.id(),
                        session.user(),
                        session.token(),
                        session.client(),
                        session.lifetime().renewedAt(due, POLICY)));
    }

    @Test
    @Tag("SR-TOK-02")
    void doesNotHoldItsSecret() {
        var builder = aSession();
        var session = builder.build();

        assertThat(session.token()).isEqualTo(builder.token().hash());
        assertThat(session.toString()).doesNotContain(builder.token().value());
    }
}
