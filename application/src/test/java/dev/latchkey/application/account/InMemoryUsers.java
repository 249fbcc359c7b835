package dev.latchkey.application.account;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.ProfileChange;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.SessionEpoch;
import java.time.Instant;
import java.util.Optional;

/** {@link Users} in a map. */
public final class InMemoryUsers implements Users {

    private final InMemoryStore store;

    public InMemoryUsers(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public boolean add(User user) {
        if (has(user.email())) {
            return false;
        }
        store.users.put(user.id(), user);
        store.epochs.put(user.id(), SessionEpoch.FIRST);
        return true;
    }

    @Override
    public boolean lock(UserId user) {
        return store.users.containsKey(user);
    }

    @Override
    public boolean change(UserId user, ProfileChange change, Instant now) {
        return store.users.computeIfPresent(user, (_, old) -> changed(old, change, now)) != null;
    }

    private static User changed(User old, ProfileChange change, Instant now) {
        return new User(
                old.id(), old.email(), old.emailVerified(), old.profile().with(change), old.createdAt(), now);
    }

    @Override
    public boolean remove(UserId user) {
        store.epochs.remove(user);
        return store.users.remove(user) != null;
    }

    @Override
    public boolean has(Email email) {
        return find(email).isPresent();
    }

    @Override
    public Optional<User> find(Email email) {
        return store.users.values().stream()
                .filter(user -> user.email().equals(email))
                .findFirst();
    }

    @Override
    public Optional<User> find(UserId id) {
        return Optional.ofNullable(store.users.get(id));
    }

    @Override
    public Optional<User> hold(UserId id) {
        return find(id);
    }

    @Override
    public boolean verify(UserId id, Email email, Instant now) {
        var owner = find(id).filter(user -> user.email().equals(email));
        owner.filter(user -> !user.emailVerified())
                .ifPresent(
                        user -> store.users.put(id, new User(id, email, true, user.profile(), user.createdAt(), now)));
        return owner.isPresent();
    }
}
