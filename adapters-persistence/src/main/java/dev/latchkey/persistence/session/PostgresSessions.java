package dev.latchkey.persistence.session;

import dev.latchkey.application.session.Sessions;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionEpoch;
import dev.latchkey.domain.session.SessionId;
import dev.latchkey.domain.session.SignedIn;
import dev.latchkey.domain.session.TokenHash;
import dev.latchkey.persistence.sql.SqlSessions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@link Sessions} in the {@code session} table. */
final class PostgresSessions implements Sessions {

    /** How long to wait for the end of all sessions there are, of which there may be millions. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final SessionMapper mapper;
    private final SqlSessions sqlSessions;

    PostgresSessions(SessionMapper mapper, SqlSessions sqlSessions) {
        this.mapper = mapper;
        this.sqlSessions = sqlSessions;
    }

    @Override
    public boolean hold(UserId user, SessionEpoch epoch) {
        return mapper.lockEpoch(user.value(), epoch.value()).isPresent();
    }

    @Override
    public void add(Session session) {
        mapper.insert(SessionRow.of(session));
    }

    @Override
    public List<SignedIn> find(List<SessionId> sessions) {
        return mapper.selectByIds(idsOf(sessions)).stream()
                .map(SignedInRow::toDomain)
                .sorted(Comparator.comparingInt(
                        signedIn -> sessions.indexOf(signedIn.session().id())))
                .toList();
    }

    @Override
    public Optional<SignedIn> find(TokenHash token) {
        return mapper.selectByTokenHash(token.hex()).map(SignedInRow::toDomain);
    }

    @Override
    public List<Session> ofUser(UserId user, Instant now) {
        return mapper.selectLiveByUser(user.value(), now).stream()
                .map(SessionRow::toDomain)
                .toList();
    }

    @Override
    public Optional<Session> renew(Session due, Session renewed) {
        if (mapper.updateExpiry(SessionRow.of(renewed), due.lifetime().expiresAt()) == 1) {
            return Optional.of(renewed);
        }
        return mapper.selectLive(due.id().value(), renewed.lifetime().updatedAt())
                .map(SessionRow::toDomain);
    }

    @Override
    public boolean confirm(UserId user, SessionId session, Instant now) {
        return mapper.updateFreshSince(user.value(), session.value(), now) == 1;
    }

    @Override
    public boolean revoke(UserId user, SessionId session) {
        return mapper.delete(user.value(), session.value()) == 1;
    }

    @Override
    public boolean revoke(TokenHash token) {
        return mapper.deleteByTokenHash(token.hex()) == 1;
    }

    @Override
    public void revoke(List<SessionId> sessions) {
        if (!sessions.isEmpty()) {
            mapper.deleteByIds(idsOf(sessions));
        }
    }

    private static String[] idsOf(List<SessionId> sessions) {
        return sessions.stream().map(SessionId::value).toArray(String[]::new);
    }

    @Override
    public int revokeAll(UserId user) {
        mapper.advanceEpoch(user.value());
        return mapper.deleteAll(user.value());
    }

    @Override
    public int revokeOthers(UserId user, SessionId kept) {
        mapper.advanceEpoch(user.value());
        return mapper.deleteOthers(user.value(), kept.value());
    }

    @Override
    public int revokeEveryone() {
        return sqlSessions.inTransaction(() -> {
            sqlSessions.waitPatiently();
            sqlSessions.allow(PATIENCE);
            mapper.advanceEveryEpoch();
            return mapper.deleteEveryones();
        });
    }

    @Override
    public int removeExpired(Instant now, int limit) {
        return mapper.deleteExpired(now, limit);
    }
}
