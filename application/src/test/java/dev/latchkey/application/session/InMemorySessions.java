package dev.latchkey.application.session;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.Lifetime;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionEpoch;
import dev.latchkey.domain.session.SessionId;
import dev.latchkey.domain.session.SignedIn;
import dev.latchkey.domain.session.TokenHash;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** {@link Sessions} in a map. */
public final class InMemorySessions implements Sessions {

    private final InMemoryStore store;

    public InMemorySessions(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public boolean hold(UserId user, SessionEpoch epoch) {
        return epoch.equals(store.epochs.get(user));
    }

    @Override
    public void add(Session session) {
        store.sessions.put(session.id(), session);
    }

    @Override
    public List<SignedIn> find(List<SessionId> sessions) {
        return sessions.stream()
                .map(store.sessions::get)
                .filter(Objects::nonNull)
                .map(this::signedIn)
                .toList();
    }

    private SignedIn signedIn(Session session) {
        return new SignedIn(session, requireNonNull(store.users.get(session.user())));
    }

    @Override
    public Optional<SignedIn> find(TokenHash token) {
        return store.sessions.values().stream()
                .filter(session -> session.token().equals(token))
                .map(this::signedIn)
                .findFirst();
    }

    @Override
    public List<Session> ofUser(UserId user, Instant now) {
        return store.sessions.values().stream()
                .filter(session -> session.user().equals(user) && !isOver(session, now))
                .sorted(comparing((Session session) -> session.lifetime().createdAt())
                        .reversed())
                .toList();
    }

    @Override
    public Optional<Session> renew(Session due, Session renewed) {
        var now = renewed.lifetime().updatedAt();
        return Optional.ofNullable(store.sessions.get(due.id()))
                .filter(stored -> !isOver(stored, now))
                .map(stored -> stored.token().equals(due.token())
                                && stored.lifetime()
                                        .expiresAt()
                                        .equals(due.lifetime().expiresAt())
                        ? put(withExpiryOf(renewed, stored))
                        : stored);
    }

    private Session put(Session session) {
        store.sessions.put(session.id(), session);
        return session;
    }

    private static Session withExpiryOf(Session renewed, Session stored) {
        var old = stored.lifetime();
        var lifetime = new Lifetime(
                old.createdAt(),
                renewed.lifetime().updatedAt(),
                old.freshSince(),
                renewed.lifetime().expiresAt(),
                old.endsAt(),
                old.remembered());
        return stored.with(lifetime);
    }

    @Override
    public boolean confirm(UserId user, SessionId session, Instant now) {
        return Optional.ofNullable(store.sessions.get(session))
                .filter(stored -> stored.user().equals(user) && !isOver(stored, now))
                .map(stored -> put(confirmedAt(now, stored)))
                .isPresent();
    }

    private static Session confirmedAt(Instant now, Session stored) {
        var old = stored.lifetime();
        var lifetime =
                new Lifetime(old.createdAt(), old.updatedAt(), now, old.expiresAt(), old.endsAt(), old.remembered());
        return stored.with(lifetime);
    }

    @Override
    public boolean revoke(UserId user, SessionId session) {
        return remove(stored -> stored.user().equals(user) && stored.id().equals(session)) > 0;
    }

    @Override
    public boolean revoke(TokenHash token) {
        return remove(stored -> stored.token().equals(token)) > 0;
    }

    @Override
    public void revoke(List<SessionId> sessions) {
        remove(stored -> sessions.contains(stored.id()));
    }

    @Override
    public int revokeAll(UserId user) {
        beginNextEpoch(user);
        return remove(stored -> stored.user().equals(user));
    }

    @Override
    public int revokeOthers(UserId user, SessionId kept) {
        beginNextEpoch(user);
        return remove(stored -> stored.user().equals(user) && !stored.id().equals(kept));
    }

    @Override
    public int revokeEveryone() {
        store.users.keySet().forEach(this::beginNextEpoch);
        return remove(_ -> true);
    }

    @Override
    public int removeExpired(Instant now, int limit) {
        var expired = store.sessions.values().stream()
                .filter(session -> isOver(session, now))
                .limit(limit)
                .map(Session::id)
                .toList();
        expired.forEach(store.sessions::remove);
        return expired.size();
    }

    private int remove(Predicate<Session> condition) {
        var before = store.sessions.size();
        store.sessions.values().removeIf(condition);
        return before - store.sessions.size();
    }

    private void beginNextEpoch(UserId user) {
        store.epochs.computeIfPresent(user, (id, epoch) -> new SessionEpoch(epoch.value() + 1));
    }

    private static boolean isOver(Session session, Instant now) {
        return !session.lifetime().expiresAt().isAfter(now);
    }
}
