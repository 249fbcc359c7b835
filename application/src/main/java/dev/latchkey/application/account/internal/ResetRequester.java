package dev.latchkey.application.account.internal;

import dev.latchkey.application.Limit;
import dev.latchkey.application.LimitReached;
import dev.latchkey.application.Limits;
import dev.latchkey.application.Randomness;
import dev.latchkey.application.Transactions;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.Mail;
import dev.latchkey.application.account.Mailer;
import dev.latchkey.application.account.PasswordResets;
import dev.latchkey.application.account.RequestPasswordReset;
import dev.latchkey.domain.account.PasswordReset;
import dev.latchkey.domain.account.ResetToken;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Carries out {@link RequestPasswordReset}. */
public final class ResetRequester implements RequestPasswordReset {

    /** From one network for one address: nobody can use up what the owner of the address may ask for from elsewhere. */
    private static final Limit REQUESTS = new Limit("requests to reset one password", 3, Duration.ofHours(1));

    private final PasswordResets resets;
    private final Mailer mailer;
    private final Limits limits;
    private final Transactions transactions;
    private final Randomness randomness;
    private final InstantSource clock;

    /** Adds to these resets, timed by this clock. */
    public ResetRequester(
            PasswordResets resets,
            Mailer mailer,
            Limits limits,
            Transactions transactions,
            Randomness randomness,
            InstantSource clock) {
        this.resets = resets;
        this.mailer = mailer;
        this.limits = limits;
        this.transactions = transactions;
        this.randomness = randomness;
        this.clock = clock;
    }

    @Override
    public Optional<AccountRefusal> request(Command command) {
        if (isTaken(command)) {
            mail(command);
        }
        return Optional.empty();
    }

    private boolean isTaken(Command command) {
        try {
            limits.take(
                    REQUESTS, command.client().network() + " " + command.email().value());
            return true;
        } catch (LimitReached enough) {
            return false;
        }
    }

    private void mail(Command command) {
        var token = ResetToken.of(randomness.alphanumeric(ResetToken.RANDOM_LENGTH));
        var reset = PasswordReset.requestedAt(token, clock.instant());
        if (transactions.inTransaction(() -> resets.add(command.email(), reset))) {
            mailer.send(new Mail.ResetLink(command.email(), token, command.callbackUrl()));
        }
    }
}
