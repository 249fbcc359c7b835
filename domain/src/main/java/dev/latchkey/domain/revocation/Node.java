package dev.latchkey.domain.revocation;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.SessionId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A node that answers from memory.
 *
 * <p>Its life: it registers, asks for news again and again, and each answer is a lease until the next. When it is told that
 * it is not known any more, because nothing was heard of it for so long that the others went on without it, whatever it
 * remembers is worth nothing, and it registers anew. One thread leads this life; any number may ask {@link #mayAnswer}.
 */
public final class Node {

    private final LeaseTerm term;
    private final Horizon horizon;
    private volatile @Nullable Registration registration;
    private volatile @Nullable Lease lease;

    /**
     * A node that is not registered yet.
     *
     * @param capacity of how many sessions and users it remembers what it heard, at least one
     */
    public Node(LeaseTerm term, int capacity) {
        this.term = term;
        this.horizon = new Horizon(capacity);
    }

    /** How long its leases are. */
    public LeaseTerm term() {
        return term;
    }

    /** The name that everybody knows it by; empty while nobody does. */
    public Optional<NodeId> id() {
        return Optional.ofNullable(registration).map(Registration::node);
    }

    /** Up to where the answer to the last question went; empty while the node is not registered. */
    public Optional<LogPosition> position() {
        return Optional.ofNullable(registration).map(Registration::position);
    }

    /** Begins anew: everybody knows of it, and nothing that it remembered counts. There is no lease yet. */
    public void registered(Registration fresh) {
        lease = null;
        horizon.hear(List.of(new Subject.OfEveryone()));
        registration = fresh;
    }

    /** The next question for news, to be sent at once; empty while the node is not registered. */
    public Optional<Renewal> renewal(Moment now) {
        return Optional.ofNullable(registration).map(known -> new Renewal(known.node(), known.position(), now));
    }

    /** Takes in the answer to a question: first what is new, and then the lease that vouches for it. */
    public void renewed(Renewal question, News news) {
        horizon.hear(news.subjects());
        registration = new Registration(question.node(), news.position());
        lease = new Lease(question.askedAt(), term);
    }

    /** Takes in what the log holds beyond the last answer. It is told again by the next one, which makes no difference. */
    public void heard(List<Subject> subjects) {
        horizon.hear(subjects);
    }

    /** Nobody knows of it any more: nothing is answered from memory until it has registered anew. */
    public void refused() {
        lease = null;
        registration = null;
    }

    /** Whether it may answer from memory at all. */
    public boolean hasLease(Moment now) {
        var held = lease;
        return held != null && held.isGoodAt(now);
    }

    /** To be taken before a session is read that is to be remembered. */
    public Stamp stamp() {
        return horizon.stamp();
    }

    /**
     * Whether what was remembered under that stamp may be the answer now. The lease is looked at first: what it vouches for was
     * heard of before it was granted, and so is seen by whoever looks next.
     */
    public boolean mayAnswer(Stamp stamp, SessionId session, UserId user, Moment now) {
        return hasLease(now) && horizon.isCurrent(stamp, session, user);
    }
}
