package dev.latchkey.application.revocation;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.latchkey.domain.revocation.Fencing;
import dev.latchkey.domain.revocation.LeaseTerm;
import dev.latchkey.domain.revocation.LogPosition;
import dev.latchkey.domain.revocation.News;
import dev.latchkey.domain.revocation.NodeId;
import dev.latchkey.domain.revocation.Peer;
import dev.latchkey.domain.revocation.Registration;
import dev.latchkey.domain.revocation.Renewal;
import dev.latchkey.domain.revocation.Subject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** {@link Nodes} in maps. What is written to the log counts once its transaction is committed, in whichever order that is. */
public final class InMemoryNodes implements Nodes {

    private final Map<NodeId, Row> rows = new LinkedHashMap<>();
    private final TreeMap<Long, Subject> log = new TreeMap<>();
    private final Set<Long> committed = new HashSet<>();
    private final Map<LogPosition, Set<Long>> snapshots = new HashMap<>();
    private long begun;

    /** Begins a transaction that writes to the log. */
    public synchronized OpenEntry begin(Subject subject) {
        begun++;
        return new Transaction(begun, subject);
    }

    /** Writes to the log. */
    public void log(Subject subject) {
        begin(subject).commit();
    }

    @Override
    public synchronized Registration register(NodeId node, LeaseTerm term) {
        var position = position();
        rows.put(node, new Row(0, term, position));
        return new Registration(node, position);
    }

    @Override
    public synchronized Optional<News> renew(Renewal question) {
        return Optional.ofNullable(rows.computeIfPresent(
                        question.node(), (_, row) -> new Row(row.renewals() + 1, row.term(), question.applied())))
                .map(row -> new News(beyond(row.seen()), position()));
    }

    @Override
    public synchronized List<Subject> beyond(LogPosition position) {
        return unseen(position).mapToObj(log::get).toList();
    }

    @Override
    public synchronized List<Peer> peersOf(Optional<NodeId> node) {
        return rows.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(node.orElse(null)))
                .map(entry -> peer(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Peer peer(NodeId node, Row row) {
        return new Peer(
                node, row.renewals(), row.term(), unseen(row.seen()).boxed().collect(toUnmodifiableSet()));
    }

    @Override
    public synchronized boolean fence(Fencing fencing) {
        return Optional.ofNullable(rows.get(fencing.node()))
                .filter(row -> row.renewals() == fencing.renewals())
                .map(row -> rows.remove(fencing.node(), row))
                .orElse(false);
    }

    @Override
    public synchronized void retire(NodeId node) {
        rows.remove(node);
    }

    @Override
    public synchronized int removeHeard(int limit) {
        Predicate<Long> heard = transaction ->
                rows.values().stream().allMatch(row -> snapshot(row.seen()).contains(transaction));
        var removable = log.keySet().stream().filter(heard).limit(limit).toList();
        removable.forEach(log::remove);
        return removable.size();
    }

    private LongStream unseen(LogPosition position) {
        var seen = snapshot(position);
        return log.keySet().stream().mapToLong(it -> it).filter(transaction -> !seen.contains(transaction));
    }

    private Set<Long> snapshot(LogPosition position) {
        return snapshots.getOrDefault(position, Set.of());
    }

    private LogPosition position() {
        var position = new LogPosition("position " + snapshots.size());
        snapshots.put(position, Set.copyOf(committed));
        return position;
    }

    private synchronized void commit(long transaction, Subject subject) {
        committed.add(transaction);
        log.put(transaction, subject);
    }

    /** What is known of a node. */
    private record Row(long renewals, LeaseTerm term, LogPosition seen) {}

    /** A transaction that writes one entry. */
    private final class Transaction implements OpenEntry {

        private final long number;
        private final Subject subject;

        Transaction(long number, Subject subject) {
            this.number = number;
            this.subject = subject;
        }

        @Override
        public void commit() {
            InMemoryNodes.this.commit(number, subject);
        }

        @Override
        public void undo() {}
    }
}
