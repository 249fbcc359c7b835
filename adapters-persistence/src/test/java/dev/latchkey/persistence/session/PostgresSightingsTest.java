package dev.latchkey.persistence.session;

import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.aSession;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.latchkey.application.account.Users;
import dev.latchkey.application.session.Sessions;
import dev.latchkey.application.session.Sightings;
import dev.latchkey.application.session.SightingsContract;
import dev.latchkey.domain.account.UserBuilder;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.Sighting;
import dev.latchkey.persistence.TestDatabase;
import dev.latchkey.persistence.sql.SqlSessions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

class PostgresSightingsTest extends SightingsContract {

    private static final Sighting SEEN = new Sighting(NOON.plus(Duration.ofHours(3)), "198.51.100.0/24");

    private final PostgresSightings sightings = node(10);

    @Override
    protected Sightings sightings() {
        return sightings;
    }

    @Override
    protected void writeDown() {
        sightings.writeDown();
    }

    @Override
    protected Sessions sessions() {
        return TestDatabase.need(Sessions.class);
    }

    @Override
    protected Users users() {
        return TestDatabase.need(Users.class);
    }

    @Test
    void writeOncePerIntervalOnHoweverManyNodes() {
        var other = node(10);
        var session = given();
        var laterThere = new Sighting(SEEN.at().plusSeconds(1), "");

        sightings.note(session, SEEN);
        other.note(session, laterThere);

        assertThat(sightings.writeDown()).isEqualTo(1);
        assertThat(other.writeDown()).isZero();
        assertThat(lastSeen(session)).isEqualTo(SEEN);
    }

    @Test
    void writeTheLatestOfAllThatWasNotedOfASession() {
        var session = given();
        var early = new Sighting(SEEN.at().minusSeconds(1), "");

        sightings.note(session, early);
        sightings.note(session, SEEN);
        sightings.note(session, early);

        assertThat(sightings.writeDown()).isEqualTo(1);
        assertThat(lastSeen(session)).isEqualTo(SEEN);
    }

    @Test
    void writeNothingTwice() {
        var session = given();
        sightings.note(session, SEEN);

        assertThat(sightings.writeDown()).isEqualTo(1);
        assertThat(sightings.writeDown()).isZero();
    }

    @Test
    void forgetWhatDoesNotFitAndHaveRoomAgainAfterwards() {
        var small = node(1);
        var session = given();
        var forgotten = given();
        small.note(session, new Sighting(SEEN.at().minusSeconds(1), ""));
        small.note(forgotten, SEEN);
        small.note(session, SEEN);

        assertThat(small.writeDown()).isEqualTo(1);
        assertThat(lastSeen(session)).isEqualTo(SEEN);
        assertThat(lastSeen(forgotten)).isEqualTo(forgotten.lastSeen());

        small.note(forgotten, SEEN);
        assertThat(small.writeDown()).isEqualTo(1);
    }

    @Test
    void writeMoreSessionsThanOneStatementTakes() {
        var many = node(1_001);
        for (var i = 0; i < 1_000; i++) {
            many.note(aSession().build(), SEEN);
        }
        var session = given();
        many.note(session, SEEN);

        assertThat(many.writeDown()).isEqualTo(1);
    }

    @Test
    @Timeout(5)
    void areNotedWithoutAskingTheDatabase() throws Exception {
        var session = given();
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE session IN ACCESS EXCLUSIVE MODE");

            sightings.note(session, SEEN);

            connection.rollback();
        }
        assertThat(sightings.writeDown()).isEqualTo(1);
    }

    @Test
    void areWrittenDownWhenTheServiceStops() {
        var session = given();
        try (var stopping = node(10).start()) {
            stopping.note(session, SEEN);
        }

        assertThat(lastSeen(session)).isEqualTo(SEEN);
    }

    @Test
    @Timeout(30)
    void areWrittenDownWithoutBeingAskedFor() {
        var session = given();
        try (var running = node(10, Duration.ofMillis(1)).start()) {
            running.note(session, SEEN);

            while (!lastSeen(session).equals(SEEN)) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void areLostWithALineInTheLogWhenTheDatabaseRefusesThem() {
        var session = given();
        var log = (Logger) LoggerFactory.getLogger(PostgresSightings.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            sightings.note(session, new Sighting(SEEN.at(), "what no text may contain: \0"));

            assertThat(sightings.writeDown()).isZero();
            assertThat(sightings.writeDown()).isZero();
        } finally {
            log.detachAppender(lines);
        }
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .asString()
                .hasLineCount(1)
                .startsWith("It is lost when up to 1 sessions were last seen: org.postgresql.util.PSQLException");
        assertThat(lastSeen(session)).isEqualTo(session.lastSeen());
    }

    private Session given() {
        var user = UserBuilder.aUser().build();
        users().add(user);
        var session = aSession().of(user.id()).build();
        sessions().add(session);
        return session;
    }

    private Sighting lastSeen(Session session) {
        return sessions().find(session.token()).orElseThrow().session().lastSeen();
    }

    private static PostgresSightings node(int capacity) {
        return node(capacity, Duration.ofDays(1));
    }

    private static PostgresSightings node(int capacity, Duration pause) {
        var inside = TestDatabase.inside(new SessionPersistenceModule()).getInstance(SqlSessions.class);
        return new PostgresSightings(inside.mapper(SightingMapper.class), inside, capacity, pause);
    }
}
