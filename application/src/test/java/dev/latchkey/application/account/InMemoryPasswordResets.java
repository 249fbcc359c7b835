package dev.latchkey.application.account;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.PasswordReset;
import dev.latchkey.domain.account.ResetTokenHash;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map.Entry;
import java.util.Optional;

/** {@link PasswordResets} in a map. */
public final class InMemoryPasswordResets implements PasswordResets {

    private final InMemoryStore store;
    private final Users users;

    public InMemoryPasswordResets(InMemoryStore store) {
        this.store = store;
        this.users = new InMemoryUsers(store);
    }

    @Override
    public boolean add(Email email, PasswordReset reset) {
        var user = users.find(email).map(User::id);
        user.ifPresent(id -> add(id, reset));
        return user.isPresent();
    }

    private void add(UserId user, PasswordReset reset) {
        store.resets
                .entrySet()
                .removeIf(other -> other.getValue().equals(user) && isOver(other.getKey(), reset.requestedAt()));
        store.resets.entrySet().stream()
                .filter(other -> other.getValue().equals(user))
                .map(Entry::getKey)
                .sorted(Comparator.comparing((PasswordReset other) -> other.requestedAt())
                        .reversed())
                .skip(PasswordReset.MAXIMUM_OUTSTANDING - 1)
                .toList()
                .forEach(store.resets::remove);
        store.resets.put(reset, user);
    }

    @Override
    public boolean isOutstanding(ResetTokenHash token, Instant now) {
        return owner(token, now).isPresent();
    }

    @Override
    public Optional<UserId> take(ResetTokenHash token, Instant now) {
        var owner = owner(token, now);
        owner.ifPresent(this::removeAll);
        return owner;
    }

    @Override
    public int removeAll(UserId user) {
        var before = store.resets.size();
        store.resets.values().removeIf(user::equals);
        return before - store.resets.size();
    }

    @Override
    public int removeExpired(Instant now, int limit) {
        var expired = store.resets.keySet().stream()
                .filter(reset -> isOver(reset, now))
                .limit(limit)
                .toList();
        expired.forEach(store.resets::remove);
        return expired.size();
    }

    private Optional<UserId> owner(ResetTokenHash token, Instant now) {
        return store.resets.entrySet().stream()
                .filter(reset -> reset.getKey().token().equals(token) && !isOver(reset.getKey(), now))
                .map(Entry::getValue)
                .findFirst();
    }

    private static boolean isOver(PasswordReset reset, Instant now) {
        return !now.isBefore(reset.expiresAt());
    }
}
