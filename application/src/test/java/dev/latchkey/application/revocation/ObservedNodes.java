package dev.latchkey.application.revocation;

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
import java.util.function.Consumer;

/**
 * {@link Nodes} where something happens, after each call is carried out, before whoever called can go on. When that fails, the
 * answer is lost.
 *
 * @param event is told the name of what was called
 */
public record ObservedNodes(Nodes nodes, Consumer<String> event) implements Nodes {

    @Override
    public Registration register(NodeId node, LeaseTerm term) {
        return observed("register", nodes.register(node, term));
    }

    @Override
    public Optional<News> renew(Renewal question) {
        return observed("renew", nodes.renew(question));
    }

    @Override
    public List<Subject> beyond(LogPosition position) {
        return observed("beyond", nodes.beyond(position));
    }

    @Override
    public List<Peer> peersOf(Optional<NodeId> node) {
        return observed("peersOf", nodes.peersOf(node));
    }

    @Override
    public boolean fence(Fencing fencing) {
        return observed("fence", nodes.fence(fencing));
    }

    @Override
    public void retire(NodeId node) {
        nodes.retire(node);
        event.accept("retire");
    }

    @Override
    public int removeHeard(int limit) {
        return observed("removeHeard", nodes.removeHeard(limit));
    }

    private <T> T observed(String call, T answer) {
        event.accept(call);
        return answer;
    }
}
