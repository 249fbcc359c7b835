package dev.latchkey.security.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.latchkey.application.Limits;
import dev.latchkey.application.account.PasswordAttempts;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.Client;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@link PasswordAttempts} that know from which networks the right passwords came, as long as this node runs. When there
 * are too many to remember, those that were seen least are strangers again.
 */
final class NetworkPasswordAttempts implements PasswordAttempts {

    private static final int MAXIMUM_PLACES = 100_000;

    private final Cache<Place, Boolean> known;
    private final Limits limits;

    NetworkPasswordAttempts(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.known = Caffeine.newBuilder()
                .maximumSize(MAXIMUM_PLACES)
                .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()))
                .expireAfterWrite(KNOWN_FOR)
                .executor(Runnable::run)
                .build();
    }

    @Override
    public <T> Optional<T> attempt(Email account, Client client, Supplier<Optional<T>> check) {
        var place = new Place(account, client.network());
        var subject = known.getIfPresent(place) == null ? account.value() : place.subject();
        var right = attempt(subject, check);
        right.ifPresent(_ -> remember(place));
        return right;
    }

    @Override
    public <T> Optional<T> attempt(UserId asker, Supplier<Optional<T>> check) {
        return attempt(asker.value(), check);
    }

    @Override
    public void welcome(Email account, Client client) {
        remember(new Place(account, client.network()));
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

    /** But nobody who cannot be told from others. */
    private void remember(Place place) {
        if (!place.network.isEmpty()) {
            known.put(place, true);
        }
    }

    private record Place(Email account, String network) {

        String subject() {
            return account.value() + " " + network;
        }
    }
}
