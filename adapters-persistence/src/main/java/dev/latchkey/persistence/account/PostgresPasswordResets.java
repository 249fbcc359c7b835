package dev.latchkey.persistence.account;

import dev.latchkey.application.account.PasswordResets;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.PasswordReset;
import dev.latchkey.domain.account.ResetTokenHash;
import dev.latchkey.domain.account.UserId;
import java.time.Instant;
import java.util.Optional;

/** {@link PasswordResets} in the {@code password_reset} table. */
final class PostgresPasswordResets implements PasswordResets {

    private final PasswordResetMapper mapper;

    PostgresPasswordResets(PasswordResetMapper mapper) {
        this.mapper = mapper;
    }

    /** The same statements whether or not there is such a user. */
    @Override
    public boolean add(Email email, PasswordReset reset) {
        mapper.commitWithoutWaiting();
        var _ = mapper.lockUser(email.value());
        mapper.deleteAllBut(PasswordReset.MAXIMUM_OUTSTANDING - 1, email.value(), reset.requestedAt());
        return mapper.insert(reset.token().hex(), email.value(), reset.requestedAt(), reset.expiresAt()) == 1;
    }

    @Override
    public boolean isOutstanding(ResetTokenHash token, Instant now) {
        return mapper.exists(token.hex(), now);
    }

    @Override
    public Optional<UserId> take(ResetTokenHash token, Instant now) {
        return mapper.lockOwner(token.hex())
                .filter(_ -> mapper.delete(token.hex(), now) == 1)
                .map(UserId::new)
                .map(this::withoutAnyOther);
    }

    private UserId withoutAnyOther(UserId user) {
        removeAll(user);
        return user;
    }

    @Override
    public int removeAll(UserId user) {
        return mapper.deleteAll(user.value());
    }

    @Override
    public int removeExpired(Instant now, int limit) {
        return mapper.deleteExpired(now, limit);
    }
}
