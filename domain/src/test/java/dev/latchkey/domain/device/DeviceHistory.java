package dev.latchkey.domain.device;

import static dev.latchkey.domain.account.UserBuilder.aUser;
import static dev.latchkey.domain.device.DeviceBuilder.aDevice;
import static dev.latchkey.domain.device.DeviceSecrets.aSalt;
import static dev.latchkey.domain.device.DeviceSecrets.aSecret;
import static dev.latchkey.domain.session.SessionBuilder.NOON;
import static dev.latchkey.domain.session.SessionBuilder.aSession;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.Lifetime;
import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionId;
import dev.latchkey.domain.session.TokenHash;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A device, and beside it in the simplest terms what has happened to it: who should be there, and whom which secret should
 * show.
 */
final class DeviceHistory {

    static final DevicePolicy POLICY = new DevicePolicy(3);
    static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

    /** More than a device may hold. */
    static final List<UserId> USERS =
            Stream.generate(() -> aUser().build().id()).limit(5).toList();

    private final Map<UserId, Account> accounts = new LinkedHashMap<>();
    private final List<DeviceSecret> secrets = new ArrayList<>();
    private final List<DeviceSecret> worthless = new ArrayList<>();
    private final List<Session> begun = new ArrayList<>();
    private final List<SessionId> ended = new ArrayList<>();
    private final List<Activation> activations = new ArrayList<>();
    private final List<Promotion> promotions = new ArrayList<>();
    private Instant now = NOON;
    private Instant rekeyedAt = NOON;
    private Device device;

    DeviceHistory() {
        device = begin();
    }

    Device device() {
        return device;
    }

    Instant now() {
        return now;
    }

    /** Who should be signed in, in the order of their first sign-in. */
    Map<UserId, Account> accounts() {
        return accounts;
    }

    /** All there ever were, those of devices that are no more too, and one that never was. */
    List<DeviceSecret> secrets() {
        return Stream.of(secrets, worthless, List.of(aSecret()))
                .flatMap(List::stream)
                .toList();
    }

    List<SessionId> begun() {
        return begun.stream().map(Session::id).toList();
    }

    /** What was said to end, as often as it was said. */
    List<SessionId> ended() {
        return ended;
    }

    List<Activation> activations() {
        return activations;
    }

    List<Promotion> promotions() {
        return promotions;
    }

    /** Whom this secret should show; empty when it should open nothing. */
    Optional<List<SessionId>> shownBy(DeviceSecret secret) {
        var number = secrets.indexOf(secret);
        var last = secrets.size() - 1;
        if (number == last) {
            return Optional.of(sessionsOf(accounts.values()));
        }
        return number == last - 1 && number >= 0 && now.isBefore(rekeyedAt.plusSeconds(30))
                ? Optional.of(sessionsOf(accounts.values().stream()
                        .filter(it -> it.joinedUnder() < last)
                        .toList()))
                : Optional.empty();
    }

    /** One tick after the last. */
    void add(Happening happening) {
        pass(TICK);
        switch (happening) {
            case Happening.SignIn signIn -> signIn(signIn);
            case Happening.Switch(var user, var secret) ->
                find(user, secret).ifPresent(it -> activate(it.session(), secretGivenOut(secret)));
            case Happening.Remove remove -> remove(remove);
            case Happening.Revoke(var user) -> revoke(USERS.get(user));
            case Happening.Rekey() -> rekey();
            case Happening.SignOut() -> signOut();
            case Happening.Wait(var time) -> pass(time);
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
        accounts.values().removeIf(it -> !now.isBefore(it.expiresAt()));
    }

    private void signIn(Happening.SignIn signIn) {
        var user = USERS.get(signIn.user());
        if (open(signIn.secret()).isEmpty() || !device.admits(user, now, POLICY)) {
            return;
        }
        var session = session(user, signIn);
        begun.add(session);
        become(device.joinedBy(DeviceSession.joining(session, now)));
        rekeyIfWhole(signIn.secret());
        accounts.put(
                user,
                new Account(session.id(), session.lifetime().expiresAt(), signIn.remembered(), secrets.size() - 1));
        activations.add(new Activation(now, session.id(), session.token(), Optional.empty(), live()));
    }

    private Session session(UserId user, Happening.SignIn signIn) {
        var any = aSession().of(user).build();
        var life = new Lifetime(now, now, now, now.plus(signIn.lasting()), null, signIn.remembered());
        return Session.begun(any.id(), user, any.token(), any.client(), life);
    }

    private void remove(Happening.Remove remove) {
        find(remove.user(), remove.secret()).ifPresent(leaving -> {
            var secret = secretGivenOut(remove.secret());
            var next = open(remove.secret()).orElseThrow().nextActiveAfter(leaving.session(), now);
            accounts.remove(leaving.user());
            promotions.add(new Promotion(next.map(DeviceSession::session), lastActiveOf(shownBy(secret))));
            become(device.without(leaving.session(), now));
            next.filter(_ -> remove.active()).ifPresent(it -> activate(it.session(), secret));
            rekeyIfWhole(remove.secret());
        });
    }

    private Optional<SessionId> lastActiveOf(Optional<List<SessionId>> shown) {
        return activations.reversed().stream()
                .map(Activation::session)
                .filter(shown.orElseThrow()::contains)
                .findFirst();
    }

    private void activate(SessionId session, DeviceSecret secret) {
        become(device.switchedTo(session, secret, aSalt(), now));
        var token = device.sessions().stream()
                .filter(it -> it.session().equals(session))
                .map(DeviceSession::token)
                .findFirst()
                .orElseThrow();
        activations.add(new Activation(now, session, token, Optional.of(secret), live()));
    }

    private void revoke(UserId user) {
        accounts.remove(user);
        become(new Device(
                device.id(),
                device.key(),
                device.sessions().stream().filter(it -> !it.user().equals(user)).toList()));
    }

    private void signOut() {
        accounts.clear();
        worthless.addAll(secrets);
        secrets.clear();
        become(begin());
    }

    private Device begin() {
        var builder = aDevice().begunAt(now);
        secrets.add(builder.secret());
        return builder.build();
    }

    private void rekeyIfWhole(int secret) {
        if (secret == 0) {
            rekey();
        }
    }

    private void rekey() {
        var secret = aSecret();
        become(device.rekeyedAt(now, secret.hash()));
        secrets.add(secret);
        rekeyedAt = now;
    }

    private void become(Device after) {
        ended.addAll(device.endedIn(after));
        device = after;
    }

    private Optional<DeviceSession> find(int user, int secret) {
        return open(secret).flatMap(it -> it.find(new AccountChoice.ByUser(USERS.get(user)), now));
    }

    private Optional<OpenDevice> open(int secret) {
        return device.openedWith(secretGivenOut(secret).hash(), now);
    }

    private DeviceSecret secretGivenOut(int secret) {
        return secret < secrets.size() ? secrets.get(secrets.size() - 1 - secret) : aSecret();
    }

    private Set<SessionId> live() {
        return Set.copyOf(sessionsOf(accounts.values()));
    }

    private static List<SessionId> sessionsOf(Collection<Account> accounts) {
        return accounts.stream().map(Account::session).toList();
    }

    /**
     * Somebody who should be signed in.
     *
     * @param joinedUnder how many secrets had been replaced once they had come
     */
    record Account(SessionId session, Instant expiresAt, boolean remembered, int joinedUnder) {}

    /**
     * A session that became active.
     *
     * @param secret by which the device switched to it; empty when it had just signed in
     * @param live who was signed in then
     */
    record Activation(
            Instant at, SessionId session, TokenHash token, Optional<DeviceSecret> secret, Set<SessionId> live) {

        boolean isSwitchLike(Activation other) {
            return secret.isPresent() && secret.equals(other.secret) && session.equals(other.session);
        }
    }

    /** Who was to be next when another left, and who had in fact been active last of those whom the secret should show. */
    record Promotion(Optional<SessionId> next, Optional<SessionId> lastActive) {}
}
