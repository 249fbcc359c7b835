package dev.latchkey.application.account;

import dev.latchkey.application.Limit;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.Client;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How often the password of one account may be tried, from wherever and by whichever call (SR-AUT-05). What it promises
 * is written down in {@code PasswordAttemptsContract}.
 */
public interface PasswordAttempts {

    /** How many may be wrong: from one network that is known to the account, from all others together, and from inside. */
    Limit WRONG = new Limit("wrong passwords", 10, Duration.ofMinutes(15));

    /** How long a network is known after the right password came from there. */
    Duration KNOWN_FOR = Duration.ofDays(30);

    /**
     * Checks the password of somebody who wants in, and answers what came of it; empty when it was wrong. Only wrong ones
     * count; one that is still being checked counts until it turns out to be right. Fails with {@link
     * dev.latchkey.application.LimitReached}, and checks nothing, after too many wrong ones. Whether there is such an
     * account makes no difference.
     *
     * <p>A network from which the right password came lately is counted by itself: strangers cannot use up what its
     * owner may try there.
     */
    <T> Optional<T> attempt(Email account, Client client, Supplier<Optional<T>> check);

    /** The same for somebody who is signed in, counted by itself: nobody who is not can use that up. */
    <T> Optional<T> attempt(UserId asker, Supplier<Optional<T>> check);

    /** Notes that its owner proved otherwise than by the password to be there, so that strangers cannot lock them out. */
    void welcome(Email account, Client client);
}
