package dev.latchkey.domain.revocation;

import static java.util.function.Predicate.not;

import java.util.List;
import java.util.stream.Stream;

/**
 * The wait until everything that was in the log when it began is effective on every node: each of them has said that it heard
 * of it, or holds no lease any more from before. Immutable: looking again gives the next one.
 *
 * <p>It begins when the nodes were first looked at after the revocation was committed. Who registers later, or asks for news
 * later, hears of it before holding a lease, and so is not waited for.
 *
 * @param begunAt when it was known who is to be waited for
 * @param awaited who has neither said that they heard, nor run out of lease yet, as they were when the wait began
 * @param confirmed how many have said so
 * @param expired who did not say so in time, as they were when the wait began
 */
public record Confirmation(Moment begunAt, List<Peer> awaited, int confirmed, List<Peer> expired) {

    /**
     * Begins to wait.
     *
     * @param peers who there is, as was asked after the commit
     * @param now after the answer to that had come in
     */
    public static Confirmation begin(List<Peer> peers, Moment now) {
        var awaited = peers.stream().filter(not(Peer::hasHeardAll)).toList();
        return new Confirmation(now, awaited, peers.size() - awaited.size(), List.of());
    }

    /**
     * The wait as it stands now.
     *
     * @param peers who there is
     */
    public Confirmation after(List<Peer> peers, Moment now) {
        var silent = awaited.stream().filter(it -> isSilent(it, peers)).toList();
        var outlived = silent.stream().filter(it -> isOutlived(it, now)).toList();
        return new Confirmation(
                begunAt,
                silent.stream().filter(not(outlived::contains)).toList(),
                confirmed + awaited.size() - silent.size(),
                Stream.concat(expired.stream(), outlived.stream()).toList());
    }

    /** Who is not there any more has retired, or was fenced by somebody else, and holds no lease either way. */
    private static boolean isSilent(Peer awaited, List<Peer> peers) {
        return peers.stream()
                .filter(peer -> peer.node().equals(awaited.node()))
                .anyMatch(peer -> !peer.hasHeardOf(awaited.unheard()));
    }

    private boolean isOutlived(Peer peer, Moment now) {
        return now.atLeastSince(begunAt).compareTo(peer.term().outlived()) >= 0;
    }

    /** Whether nobody is waited for any more. */
    public boolean isComplete() {
        return awaited.isEmpty();
    }

    /** Who is to be fenced, so that nobody waits for them again. */
    public List<Fencing> fencings() {
        return expired.stream()
                .map(peer -> new Fencing(peer.node(), peer.renewals()))
                .toList();
    }

    /** What has come of it. */
    public Effect effect(Moment now) {
        return new Effect(confirmed, expired.size(), now.atLeastSince(begunAt));
    }
}
