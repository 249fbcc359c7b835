package dev.latchkey.domain.revocation.simulation;

import dev.latchkey.domain.revocation.Confirmation;
import dev.latchkey.domain.revocation.Fencing;
import dev.latchkey.domain.revocation.Moment;
import dev.latchkey.domain.revocation.News;
import dev.latchkey.domain.revocation.Node;
import dev.latchkey.domain.revocation.Peer;
import dev.latchkey.domain.revocation.Registration;
import dev.latchkey.domain.revocation.Renewal;
import dev.latchkey.domain.revocation.Stamp;
import dev.latchkey.domain.revocation.Subject;
import java.time.Duration;
import java.util.List;

/**
 * What is done with the two state machines wherever it could be done wrongly. This is how the service does it; a mutant does
 * one thing otherwise.
 */
class Conduct {

    /** What a machine knows of the time. */
    Moment look(Clocks clocks) {
        return clocks.show();
    }

    /** What is told to everybody when a node asks for news. */
    Snapshot acknowledged(Snapshot applied, Snapshot current) {
        return applied;
    }

    /** Whether whoever has seen so much has heard of that entry of the log. */
    boolean hasHeardOf(long entry, Snapshot seen) {
        return seen.shows(entry);
    }

    void registered(Node node, Registration fresh, Moment now) {
        node.registered(fresh);
    }

    /** Takes in news that have just come, and does what is left to do by a later step of the same thread. */
    void renewed(Node node, Renewal question, News news, Moment now, Later later) {
        node.renewed(question, news);
    }

    /** Takes in news without asking for a lease, on the node that revokes. */
    void heard(Node node, List<Subject> news) {
        node.heard(news);
    }

    /** Under what a session is remembered. */
    Stamp stamp(Stamp beforeReading, Stamp afterReading) {
        return beforeReading;
    }

    boolean mayAnswer(Node node, Remembered entry, Moment now) {
        return node.mayAnswer(entry.stamp(), entry.session(), entry.user(), now);
    }

    /** Whether anybody is waited for after a transaction that ended something, or found that somebody else had ended it. */
    boolean waitsAfter(boolean endedSomething) {
        return true;
    }

    /** Whether a node is waited for that has asked for nothing for so long. */
    boolean waitsForWhoIsSilentFor(Duration silence) {
        return true;
    }

    Confirmation begin(List<Peer> peers, Moment committedAt, Moment now) {
        return Confirmation.begin(peers, now);
    }

    boolean isOver(Confirmation confirmation, Moment now) {
        return confirmation.isComplete();
    }

    /** Whether a node may be fenced that has asked so often by now. */
    boolean mayFence(Fencing fencing, long renewals) {
        return fencing.renewals() == renewals;
    }

    void retire(Runnable stopAnswering, Runnable leave) {
        stopAnswering.run();
        leave.run();
    }

    /** Lets some time pass before a step. */
    @FunctionalInterface
    interface Later {

        void then(Runnable step);
    }
}
