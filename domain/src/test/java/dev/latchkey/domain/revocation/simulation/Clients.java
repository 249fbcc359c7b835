package dev.latchkey.domain.revocation.simulation;

import static java.time.Duration.ofMillis;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.revocation.simulation.Operation.Pending;
import dev.latchkey.domain.revocation.simulation.Operation.Revoked;
import dev.latchkey.domain.session.SessionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Everybody who signs in, asks whether sessions are good, and revokes them. */
final class Clients {

    private static final int USERS = 6;
    private static final int SESSIONS = 24;
    private static final int REVOKED_REMEMBERED = 12;
    private static final Duration BETWEEN_QUESTIONS = ofMillis(3);
    private static final Duration BETWEEN_REVOCATIONS = ofMillis(300);
    private static final Duration AROUND_A_REVOCATION = ofMillis(60);
    private static final Duration LONGER_THAN_A_LEASE = ofMillis(2500);

    private final World world;
    private final List<Server> servers;
    private final List<Account> live = new ArrayList<>();
    private final List<Account> gone = new ArrayList<>();
    private final Set<Call> open = new LinkedHashSet<>();
    private int count;

    Clients(World world, List<Server> servers) {
        this.world = world;
        this.servers = servers;
    }

    void begin() {
        for (var i = 0; i < SESSIONS; i++) {
            signIn();
        }
        ask();
        revoke();
    }

    private void signIn() {
        var number = ++count;
        var account =
                new Account(new SessionId("%032d".formatted(number)), new UserId("%032d".formatted(number % USERS)));
        anyServer()
                .<SessionId>ask(
                        (database, answer) -> database.begin(account.session(), account.user(), answer),
                        _ -> live.add(account));
    }

    private void ask() {
        askForOneOf(world.dice().onceIn(3) ? gone : live);
        world.timeline().after(world.dice().upTo(BETWEEN_QUESTIONS), this::ask);
    }

    private void askForOneOf(List<Account> accounts) {
        if (!accounts.isEmpty()) {
            anyServer().validate(world.dice().oneOf(accounts).session());
        }
    }

    private void revoke() {
        if (!live.isEmpty()) {
            var account = world.dice().oneOf(live);
            if (world.dice().onceIn(6)) {
                revokeAllOf(account.user());
            } else {
                revoke(account);
            }
        }
        while (live.size() + open.size() < SESSIONS && world.dice().either()) {
            signIn();
        }
        world.timeline().after(world.dice().upTo(BETWEEN_REVOCATIONS), this::revoke);
    }

    private void revoke(Account account) {
        do {
            call(List.of(account), (database, answer) -> database.revoke(account.session(), answer));
        } while (world.dice().onceIn(4));
    }

    private void revokeAllOf(UserId user) {
        var all = live.stream().filter(it -> it.user().equals(user)).toList();
        call(all, (database, answer) -> database.revokeAllOf(user, answer));
    }

    private void call(List<Account> accounts, BiConsumer<Database, Consumer<Boolean>> transaction) {
        var call = new Call(accounts, world.timeline().now());
        open.add(call);
        live.removeAll(accounts);
        accounts.forEach(this::remember);
        askOften(accounts, AROUND_A_REVOCATION);
        world.timeline()
                .after(
                        world.dice().upTo(AROUND_A_REVOCATION),
                        () -> anyServer().revoke(transaction, isEffective -> told(call, isEffective)));
    }

    private void remember(Account account) {
        gone.add(account);
        if (gone.size() > REVOKED_REMEMBERED) {
            gone.removeFirst();
        }
    }

    private void told(Call call, boolean isEffective) {
        open.remove(call);
        call.accounts()
                .forEach(it -> world.history()
                        .add(call.end(it.session(), world.timeline().now(), isEffective)));
        if (isEffective) {
            askOften(call.accounts(), Duration.ZERO);
            askOften(call.accounts(), LONGER_THAN_A_LEASE);
        }
    }

    private void askOften(List<Account> accounts, Duration within) {
        for (var server : servers) {
            world.timeline()
                    .after(world.dice().upTo(within), () -> accounts.forEach(it -> server.validate(it.session())));
        }
    }

    private Server anyServer() {
        return world.dice().oneOf(servers);
    }

    /** Waits no longer for calls that have not been answered. */
    void giveUp() {
        List.copyOf(open).forEach(call -> told(call, false));
    }

    private record Account(SessionId session, UserId user) {}

    /** A call that revokes, while nothing has come back. */
    private record Call(List<Account> accounts, long startedAt) {

        Operation end(SessionId session, long now, boolean isEffective) {
            var period = new Period(startedAt, now);
            return isEffective ? new Revoked(session, period) : new Pending(session, period);
        }
    }
}
