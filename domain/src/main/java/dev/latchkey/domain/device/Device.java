package dev.latchkey.domain.device;

import static java.util.Comparator.comparing;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionId;
import dev.latchkey.domain.session.SessionToken;
import dev.latchkey.domain.session.TokenHash;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One browser or app, and who is signed in there (SR-DEV-01).
 *
 * <p>Each user has at most one session on it, and no more users are signed in at a time than a maximum allows. Immutable:
 * each change returns the device as it is afterwards; a session that is no longer on it has ended.
 *
 * @param key what opens it
 * @param sessions in the order in which their users first signed in, over or not
 */
public record Device(DeviceId id, DeviceKey key, List<DeviceSession> sessions) {

    private static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

    /** Puts the sessions in order; fails with {@link IllegalArgumentException} when a user has two (SR-DEV-03). */
    public Device {
        sessions = sessions.stream()
                .sorted(comparing(DeviceSession::firstAt)
                        .thenComparing(it -> it.user().value()))
                .toList();
        if (sessions.stream().map(DeviceSession::user).distinct().count() < sessions.size()) {
            throw new IllegalArgumentException("A user has one session on a device");
        }
    }

    /** A device on which nobody is signed in yet. */
    public static Device begunAt(Instant now, DeviceId id, DeviceSecretHash secret) {
        return new Device(id, DeviceKey.begunAt(now, secret), List.of());
    }

    /** The device as whoever presents this secret may see it; empty when the secret does not open it (any more). */
    public Optional<OpenDevice> openedWith(DeviceSecretHash presented, Instant now) {
        return key.opensWith(presented, now) ? Optional.of(new OpenDevice(this, presented)) : Optional.empty();
    }

    /** Whether this session is on it. */
    public boolean has(SessionId session) {
        return find(session).isPresent();
    }

    private Optional<DeviceSession> find(SessionId session) {
        return sessions.stream().filter(it -> it.session().equals(session)).findFirst();
    }

    /** Whether this session is on it, and still has the token that it had. */
    public boolean holds(Session session) {
        return find(session.id())
                .filter(it -> it.token().equals(session.token()))
                .isPresent();
    }

    /** Who is signed in now, in the order of their first sign-in. */
    public List<DeviceSession> liveAt(Instant now) {
        return sessions.stream().filter(it -> it.isLiveAt(now)).toList();
    }

    /** Whether nobody else can sign in, because as many users are signed in as may be. */
    public boolean isFullAt(Instant now, DevicePolicy policy) {
        return liveAt(now).size() >= policy.maximumAccounts();
    }

    /** Whether this user can sign in: somebody who is already there always can (SR-LIF-07). */
    public boolean admits(UserId user, Instant now, DevicePolicy policy) {
        return liveOf(user, now).isPresent() || !isFullAt(now, policy);
    }

    private Optional<DeviceSession> liveOf(UserId user, Instant now) {
        return liveAt(now).stream().filter(it -> it.user().equals(user)).findFirst();
    }

    /**
     * The device once this session has come to it: in the place of an earlier one of the same user, which has ended
     * (SR-DEV-03), or else in the last place. Sessions that are over leave on this occasion. None joins earlier than the
     * key was replaced, whatever another node's clock says, so that the secret before never shows it.
     */
    public Device joinedBy(DeviceSession joining) {
        var now = joining.joinedAt();
        var placed = liveOf(joining.user(), now)
                .map(joining::inPlaceOf)
                .orElse(joining)
                .joinedNotBefore(key.since())
                .activeSince(becomesActiveAt(now));
        var others = liveAt(now).stream().filter(it -> !it.user().equals(joining.user()));
        return with(Stream.concat(others, Stream.of(placed)).toList());
    }

    /**
     * Whether a session that joins by the secret before may come from a second tab of the browser that was given the newest:
     * that was given out just now, to a sign-in from a browser that looked the same. Otherwise the newest may be in the
     * wrong hands.
     */
    boolean isSecondTab(DeviceSession joining) {
        return key.isNewAt(joining.joinedAt())
                && sessions.stream()
                        .filter(it -> !it.joinedAt().isBefore(key.since()))
                        .anyMatch(it -> it.client().looksLike(joining.client()));
    }

    /**
     * The device once it has switched to one of its sessions. Two tabs that switch to the same one at the same time switch
     * once, and so both are given the same token; otherwise the session gets a new one, and its earlier one ends.
     */
    public Device switchedTo(SessionId session, DeviceSecret secret, Salt salt, Instant now) {
        return with(sessions.stream()
                .map(it -> it.session().equals(session) && !isJustSwitchedTo(it, secret, now)
                        ? it.activatedAt(becomesActiveAt(now), secret, salt)
                        : it)
                .toList());
    }

    /**
     * The token of a session that it has switched to with this secret; fails with {@link
     * java.util.NoSuchElementException} for any other.
     */
    public SessionToken tokenOf(SessionId session, DeviceSecret secret) {
        return find(session).map(DeviceSession::salt).map(secret::tokenFor).orElseThrow();
    }

    /** Later than whoever was active before, even while the clock stands still: so it is always known who was last. */
    private Instant becomesActiveAt(Instant now) {
        return lastActive(sessions.stream())
                .map(last -> last.activeAt().plus(TICK))
                .filter(now::isBefore)
                .orElse(now);
    }

    private boolean isJustSwitchedTo(DeviceSession candidate, DeviceSecret secret, Instant now) {
        return candidate.isJustActivatedBy(secret, now)
                && lastActive(sessions.stream()).equals(Optional.of(candidate));
    }

    /** The device without one of its sessions, and without those that are over. */
    public Device without(SessionId session, Instant now) {
        return with(
                liveAt(now).stream().filter(it -> !it.session().equals(session)).toList());
    }

    /** Which of these was active last. */
    static Optional<DeviceSession> lastActive(Stream<DeviceSession> candidates) {
        return candidates.max(comparing(DeviceSession::activeAt)
                .thenComparing(it -> it.session().value()));
    }

    /** The device once another secret is given out for it. */
    public Device rekeyedAt(Instant now, DeviceSecretHash secret) {
        return new Device(id, key.replacedAt(now, secret), sessions);
    }

    /** Whether its cookie is to outlive the browser: as long as one session there does (W6). */
    public boolean isRememberedAt(Instant now) {
        return liveAt(now).stream().anyMatch(DeviceSession::remembered);
    }

    /** Whether this session is signed in on it, by the token that it still has, and no other. */
    public boolean isOnlyFor(Session session, Instant now) {
        return holds(session)
                && liveAt(now).stream().map(DeviceSession::session).toList().equals(List.of(session.id()));
    }

    /**
     * Which token a session has that is on it or is to come to it, until it is changed: if it has another one, it was
     * switched to meanwhile, and what it was known by has ended.
     */
    public TokenHash tokenBefore(DeviceSession changed) {
        return find(changed.session()).orElse(changed).token();
    }

    /** Which sessions end when this device becomes the other. */
    public List<SessionId> endedIn(Device after) {
        return sessions.stream()
                .map(DeviceSession::session)
                .filter(Predicate.not(after::has))
                .toList();
    }

    private Device with(List<DeviceSession> changed) {
        return new Device(id, key, changed);
    }
}
