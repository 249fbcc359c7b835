package dev.latchkey.application.account;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.SessionEpoch;

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
    public boolean has(Email email) {
        return store.users.values().stream().anyMatch(user -> user.email().equals(email));
    }
}
