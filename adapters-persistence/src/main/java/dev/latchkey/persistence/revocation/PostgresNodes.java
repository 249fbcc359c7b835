package dev.latchkey.persistence.revocation;

import static java.util.stream.Collectors.groupingBy;

import dev.latchkey.application.revocation.Nodes;
import dev.latchkey.domain.revocation.Fencing;
import dev.latchkey.domain.revocation.LeaseTerm;
import dev.latchkey.domain.revocation.LogPosition;
import dev.latchkey.domain.revocation.News;
import dev.latchkey.domain.revocation.NodeId;
import dev.latchkey.domain.revocation.Peer;
import dev.latchkey.domain.revocation.Registration;
import dev.latchkey.domain.revocation.Renewal;
import dev.latchkey.domain.revocation.Subject;
import java.util.List;
import java.util.Optional;

/**
 * {@link Nodes} in PostgreSQL. A position is a snapshot, which says of every transaction whether it is seen.
 *
 * <p>Renewals commit durably, and not only because it is nicer: after a crash PostgreSQL gives the number of a transaction once
 * more that had left no durable trace. A durable renewal leaves one beyond everything that its snapshot saw, so that none of
 * those numbers can come again on an entry that the snapshot would then seem to have seen.
 */
final class PostgresNodes implements Nodes {

    private final NodeMapper mapper;

    PostgresNodes(NodeMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Registration register(NodeId node, LeaseTerm term) {
        return new Registration(
                node, new LogPosition(mapper.insert(node.value(), term.length().toMillis())));
    }

    @Override
    public Optional<News> renew(Renewal question) {
        var rows = mapper.renew(question.node().value(), question.applied().value());
        return rows.stream().findFirst().map(row -> new News(subjects(rows), new LogPosition(row.seen())));
    }

    private static List<Subject> subjects(List<NewsRow> rows) {
        return rows.stream().filter(NewsRow::news).map(NewsRow::subject).toList();
    }

    @Override
    public List<Subject> beyond(LogPosition position) {
        return mapper.selectBeyond(position.value()).stream()
                .map(SubjectRow::toDomain)
                .toList();
    }

    @Override
    public List<Peer> peersOf(Optional<NodeId> node) {
        return mapper.selectPeers(node.map(NodeId::value).orElse("")).stream()
                .collect(groupingBy(PeerRow::id))
                .values()
                .stream()
                .map(PeerRow::toDomain)
                .toList();
    }

    @Override
    public boolean fence(Fencing fencing) {
        return mapper.deleteSilent(fencing.node().value(), fencing.renewals()) == 1;
    }

    @Override
    public void retire(NodeId node) {
        mapper.delete(node.value());
    }

    @Override
    public int removeHeard(int limit) {
        return mapper.deleteHeard(limit);
    }
}
