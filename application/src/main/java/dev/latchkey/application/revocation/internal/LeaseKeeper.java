package dev.latchkey.application.revocation.internal;

import dev.latchkey.application.Randomness;
import dev.latchkey.application.revocation.KeepLease;
import dev.latchkey.application.revocation.Nodes;
import dev.latchkey.application.revocation.RetireNode;
import dev.latchkey.application.revocation.Stopwatch;
import dev.latchkey.domain.revocation.News;
import dev.latchkey.domain.revocation.Node;
import dev.latchkey.domain.revocation.NodeId;
import dev.latchkey.domain.revocation.Renewal;
import java.util.Optional;

/** Carries out {@link KeepLease} and {@link RetireNode}. */
public final class LeaseKeeper implements KeepLease, RetireNode {

    private static final int NAME_LENGTH = 16;

    private final Node node;
    private final Nodes nodes;
    private final Randomness randomness;
    private final Stopwatch stopwatch;

    /** Keeps the lease of this node among these. */
    public LeaseKeeper(Node node, Nodes nodes, Randomness randomness, Stopwatch stopwatch) {
        this.node = node;
        this.nodes = nodes;
        this.randomness = randomness;
        this.stopwatch = stopwatch;
    }

    @Override
    public boolean keep() {
        return node.renewal(stopwatch.now()).map(this::ask).orElseGet(this::register);
    }

    private boolean ask(Renewal question) {
        var answer = nodes.renew(question);
        answer.ifPresentOrElse(news -> node.renewed(question, news), node::refused);
        return answer.map(LeaseKeeper::isWorthAWord).orElse(true);
    }

    private static boolean isWorthAWord(News news) {
        return !news.subjects().isEmpty();
    }

    private boolean register() {
        node.registered(nodes.register(new NodeId(randomness.alphanumeric(NAME_LENGTH)), node.term()));
        return true;
    }

    @Override
    public void retire() {
        Optional<NodeId> known = node.id();
        node.refused();
        known.ifPresent(nodes::retire);
    }
}
