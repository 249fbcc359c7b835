package dev.latchkey.domain.revocation.simulation;

import static java.util.function.Predicate.not;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.revocation.Fencing;
import dev.latchkey.domain.revocation.LeaseTerm;
import dev.latchkey.domain.revocation.LogPosition;
import dev.latchkey.domain.revocation.News;
import dev.latchkey.domain.revocation.NodeId;
import dev.latchkey.domain.revocation.Peer;
import dev.latchkey.domain.revocation.Registration;
import dev.latchkey.domain.revocation.Renewal;
import dev.latchkey.domain.revocation.Subject;
import dev.latchkey.domain.revocation.simulation.Operation.Ended;
import dev.latchkey.domain.revocation.simulation.Transactions.Change;
import dev.latchkey.domain.session.SessionId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The one thing that nodes share: sessions, the log of their revocations, and the table of nodes. */
final class Database {

    private final Timeline timeline;
    private final Conduct conduct;
    private final History history;
    private final Transactions transactions;
    private final Map<SessionId, UserId> sessions = new LinkedHashMap<>();
    private final TreeMap<Long, Subject> log = new TreeMap<>();
    private final Map<NodeId, NodeRow> nodes = new LinkedHashMap<>();
    private long isUpAt;

    Database(Timeline timeline, Weather weather, Conduct conduct, History history) {
        this.timeline = timeline;
        this.conduct = conduct;
        this.history = history;
        this.transactions = new Transactions(timeline, weather);
    }

    boolean isUp() {
        return timeline.now() >= isUpAt;
    }

    void crash(Duration downtime) {
        transactions.crash();
        isUpAt = timeline.now() + downtime.toNanos();
    }

    void begin(SessionId session, UserId user, Consumer<SessionId> answer) {
        transactions.write(user, _ -> new Change<>(() -> sessions.put(session, user), session), answer);
    }

    void find(SessionId session, Consumer<Optional<UserId>> answer) {
        transactions.read(() -> Optional.ofNullable(sessions.get(session)), answer);
    }

    /** Ends a session; whoever finds it ended already writes nothing into the log. */
    void revoke(SessionId session, Consumer<Boolean> answer) {
        transactions.write(
                session,
                number -> sessions.containsKey(session)
                        ? new Change<>(() -> end(session, number), true)
                        : Change.none(false),
                answer);
    }

    private void end(SessionId session, long number) {
        end(session);
        log.put(number, new Subject.OfSession(session));
    }

    void revokeAllOf(UserId user, Consumer<Boolean> answer) {
        transactions.write(
                user,
                number -> sessions.containsValue(user)
                        ? new Change<>(() -> endAllOf(user, number), true)
                        : Change.none(false),
                answer);
    }

    private void endAllOf(UserId user, long number) {
        sessionsOf(user).forEach(this::end);
        log.put(number, new Subject.OfUser(user));
    }

    private List<SessionId> sessionsOf(UserId user) {
        return sessions.keySet().stream()
                .filter(it -> user.equals(sessions.get(it)))
                .toList();
    }

    private void end(SessionId session) {
        sessions.remove(session);
        history.add(new Ended(session, new Period(timeline.now(), timeline.now())));
    }

    void register(NodeId node, LeaseTerm term, Consumer<Registration> answer) {
        var snapshot = transactions.snapshot();
        transactions.write(
                node,
                _ -> new Change<>(
                        () -> nodes.put(node, new NodeRow(term, 0, snapshot, false, timeline.now())),
                        new Registration(node, snapshot.position())),
                answer);
    }

    void renew(Renewal question, Consumer<Optional<News>> answer) {
        var applied = Snapshot.at(question.applied());
        var snapshot = transactions.snapshot();
        var news = new News(newsSince(applied), snapshot.position());
        var seen = conduct.acknowledged(applied, snapshot);
        transactions.write(
                question.node(),
                _ -> known(question.node())
                        .map(row -> new Change<>(
                                () -> nodes.put(question.node(), row.renewed(seen, timeline.now())), Optional.of(news)))
                        .orElseGet(() -> Change.none(Optional.empty())),
                answer);
    }

    private Optional<NodeRow> known(NodeId node) {
        return Optional.ofNullable(nodes.get(node)).filter(not(NodeRow::fenced));
    }

    void beyond(LogPosition position, Consumer<List<Subject>> answer) {
        transactions.read(() -> newsSince(Snapshot.at(position)), answer);
    }

    private List<Subject> newsSince(Snapshot seen) {
        return log.entrySet().stream()
                .filter(entry -> !conduct.hasHeardOf(entry.getKey(), seen))
                .map(Map.Entry::getValue)
                .toList();
    }

    void peersOf(Optional<NodeId> node, Consumer<List<Peer>> answer) {
        transactions.read(
                () -> nodes.entrySet().stream()
                        .filter(row -> !row.getValue().fenced())
                        .filter(row -> !node.equals(Optional.of(row.getKey())))
                        .filter(row -> conduct.waitsForWhoIsSilentFor(
                                Duration.ofNanos(timeline.now() - row.getValue().askedAt())))
                        .map(row -> peer(row.getKey(), row.getValue()))
                        .toList(),
                answer);
    }

    private Peer peer(NodeId node, NodeRow row) {
        var unheard = log.keySet().stream()
                .filter(number -> !conduct.hasHeardOf(number, row.seen()))
                .collect(Collectors.toSet());
        return new Peer(node, row.renewals(), row.term(), unheard);
    }

    void fence(Fencing fencing, Consumer<Boolean> answer) {
        transactions.write(
                fencing.node(),
                _ -> known(fencing.node())
                        .filter(row -> conduct.mayFence(fencing, row.renewals()))
                        .map(row -> new Change<>(() -> nodes.put(fencing.node(), row.whenFenced()), true))
                        .orElseGet(() -> Change.none(false)),
                answer);
    }

    void retire(NodeId node, Consumer<Boolean> answer) {
        transactions.write(node, _ -> new Change<>(() -> nodes.remove(node), true), answer);
    }

    /** Removes from the log what every node that is not fenced has heard of. */
    void forgetOldNews(Consumer<Boolean> answer) {
        var old = log.keySet().stream()
                .filter(number -> nodes.values().stream()
                        .filter(not(NodeRow::fenced))
                        .allMatch(row -> conduct.hasHeardOf(number, row.seen())))
                .toList();
        transactions.write("log", _ -> new Change<>(() -> log.keySet().removeAll(old), true), answer);
    }
}
