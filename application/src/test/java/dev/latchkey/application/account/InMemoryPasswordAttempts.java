package dev.latchkey.application.account;

import dev.latchkey.application.Limits;
import dev.latchkey.application.MovableClock;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.Client;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** {@link PasswordAttempts} of one test. */
public final class InMemoryPasswordAttempts implements PasswordAttempts {

    private final Map<String, Instant> knownUntil = new ConcurrentHashMap<>();
    private final Limits limits;
    private final InstantSource clock;

    public InMemoryPasswordAttempts(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** As many as anybody likes. */
    public static PasswordAttempts unlimited() {
        return new InMemoryPasswordAttempts(new Limits.None(), new MovableClock(Instant.EPOCH));
    }

    @Override
    public <T> Optional<T> attempt(Email account, Client client, Supplier<Optional<T>> check) {
        var place = account.value() + " " + client.network();
        var isKnown = clock.instant().isBefore(knownUntil.getOrDefault(place, Instant.MIN));
        var subject = isKnown ? place : account.value();
        var right = attempt(subject, check);
        right.ifPresent(_ -> welcome(account, client));
        return right;
    }

    @Override
    public void welcome(Email account, Client client) {
        if (!client.network().isEmpty()) {
            knownUntil.put(
                    account.value() + " " + client.network(), clock.instant().plus(KNOWN_FOR));
        }
    }

    @Override
    public <T> Optional<T> attempt(UserId asker, Supplier<Optional<T>> check) {
        return attempt(asker.value(), check);
    }

    private <T> Optional<T> attempt(String subject, Supplier<Optional<T>> check) {
        limits.take(WRONG, subject);
        var wrong = false;
        try {
            var right = check.get();
            wrong = right.isEmpty();
            return right;
        } finally {
            if (!wrong) {
                limits.giveBack(WRONG, subject);
            }
        }
    }
}
