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

/**
 * All nodes that answer from memory, and the log of what they must not remember any more. What it promises is written down in
 * {@code NodesContract}. Each method is one transaction of its own, seen by everybody when it returns; none joins another.
 */
public interface Nodes {

    /** Makes a node known, which has heard of everything that is in the log. */
    Registration register(NodeId node, LeaseTerm term);

    /**
     * Notes what the node has heard of, that it asked, and answers what else there is to hear of; empty when nobody knows it
     * any more. Survives a crash of the store once it has answered.
     */
    Optional<News> renew(Renewal question);

    /** What is in the log beyond a position, and notes nothing. */
    List<Subject> beyond(LogPosition position);

    /** All nodes but that one, each with what it has not said to have heard of. */
    List<Peer> peersOf(Optional<NodeId> node);

    /** Lets everybody go on without a node; but not when it asked for news since. Says whether that came of it. */
    boolean fence(Fencing fencing);

    /** Lets everybody go on without a node that holds no lease any more. */
    void retire(NodeId node);

    /** Removes from the log at most so many entries that every node has heard of; answers how many. */
    int removeHeard(int limit);
}
