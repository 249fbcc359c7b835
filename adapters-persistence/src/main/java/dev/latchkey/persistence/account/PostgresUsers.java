package dev.latchkey.persistence.account;

import dev.latchkey.application.account.Users;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.ProfileChange;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.persistence.sql.SqlSessions;
import java.time.Instant;
import java.util.Optional;

/** {@link Users} in the {@code user} table. */
final class PostgresUsers implements Users {

    private final UserMapper mapper;
    private final SqlSessions sqlSessions;

    PostgresUsers(UserMapper mapper, SqlSessions sqlSessions) {
        this.mapper = mapper;
        this.sqlSessions = sqlSessions;
    }

    @Override
    public boolean add(User user) {
        return mapper.insert(UserRow.of(user)) == 1;
    }

    @Override
    public boolean lock(UserId user) {
        return mapper.lock(user.value()).isPresent();
    }

    @Override
    public boolean change(UserId user, ProfileChange change, Instant now) {
        return mapper.updateProfile(user.value(), change, now) == 1;
    }

    @Override
    public boolean remove(UserId user) {
        return mapper.delete(user.value()) == 1;
    }

    @Override
    public boolean has(Email email) {
        return mapper.existsByEmail(email.value());
    }

    @Override
    public Optional<User> find(Email email) {
        return mapper.selectByEmail(email.value()).map(UserRow::toDomain);
    }

    @Override
    public Optional<User> find(UserId id) {
        return mapper.select(id.value()).map(UserRow::toDomain);
    }

    @Override
    public Optional<User> hold(UserId id) {
        sqlSessions.waitBriefly();
        return mapper.hold(id.value()).map(UserRow::toDomain);
    }

    @Override
    public boolean verify(UserId user, Email email, Instant now) {
        return mapper.updateVerified(user.value(), email.value(), now) == 1;
    }
}
