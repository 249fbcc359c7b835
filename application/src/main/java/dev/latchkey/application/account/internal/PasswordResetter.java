package dev.latchkey.application.account.internal;

import dev.latchkey.application.Randomness;
import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.application.account.CheckResetToken;
import dev.latchkey.application.account.Credentials;
import dev.latchkey.application.account.Credentials.Known;
import dev.latchkey.application.account.PasswordAttempts;
import dev.latchkey.application.account.PasswordResets;
import dev.latchkey.application.account.Passwords;
import dev.latchkey.application.account.ResetPassword;
import dev.latchkey.application.revocation.Revocations;
import dev.latchkey.application.session.RevokeSessions;
import dev.latchkey.domain.account.CredentialId;
import dev.latchkey.domain.account.PasswordCredential;
import dev.latchkey.domain.account.PasswordHash;
import dev.latchkey.domain.account.ResetToken;
import dev.latchkey.domain.account.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Carries out {@link ResetPassword}, and {@link CheckResetToken} before it. */
public final class PasswordResetter implements ResetPassword, CheckResetToken {

    private final PasswordResets resets;
    private final Credentials credentials;
    private final Passwords passwords;
    private final PasswordAttempts attempts;
    private final RevokeSessions revokeSessions;
    private final Revocations revocations;
    private final Randomness randomness;
    private final InstantSource clock;

    /** Takes these resets and sets these credentials, timed by this clock. */
    public PasswordResetter(
            PasswordResets resets,
            Credentials credentials,
            Passwords passwords,
            PasswordAttempts attempts,
            RevokeSessions revokeSessions,
            Revocations revocations,
            Randomness randomness,
            InstantSource clock) {
        this.resets = resets;
        this.credentials = credentials;
        this.passwords = passwords;
        this.attempts = attempts;
        this.revokeSessions = revokeSessions;
        this.revocations = revocations;
        this.randomness = randomness;
        this.clock = clock;
    }

    @Override
    public boolean isGood(ResetToken token) {
        return resets.isOutstanding(token.hash(), clock.instant());
    }

    /** Looks before it hashes, so that nobody without a token can keep the hashing busy. */
    @Override
    public Optional<AccountRefusal> reset(Command command) {
        var objection = AccountRefusal.objectionTo(command.password());
        if (objection.isPresent()) {
            return objection;
        }
        return command.token().filter(this::isGood).isEmpty()
                ? Optional.of(new AccountRefusal.ResetTokenInvalid())
                : reset(command, command.token().get(), passwords.hash(command.password()));
    }

    private Optional<AccountRefusal> reset(Command command, ResetToken token, PasswordHash hash) {
        var owner = revocations.inTransaction(() -> reset(token, hash));
        owner.ifPresent(known -> attempts.welcome(known.user().email(), command.client()));
        return owner.isPresent() ? Optional.empty() : Optional.of(new AccountRefusal.ResetTokenInvalid());
    }

    private Optional<Known> reset(ResetToken token, PasswordHash hash) {
        var now = clock.instant();
        var user = resets.take(token.hash(), now);
        user.ifPresent(owner -> set(owner, hash, now));
        return user.flatMap(credentials::find);
    }

    private void set(UserId user, PasswordHash hash, Instant now) {
        var id = new CredentialId(randomness.alphanumeric(CredentialId.LENGTH));
        credentials.put(PasswordCredential.chosen(id, user, hash, now));
        revokeSessions.revokeAll(user);
    }
}
