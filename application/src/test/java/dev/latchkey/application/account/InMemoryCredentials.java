package dev.latchkey.application.account;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.PasswordCredential;
import dev.latchkey.domain.account.PasswordHash;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.SessionEpoch;
import java.time.Instant;
import java.util.Optional;

/** {@link Credentials} in a map. */
public final class InMemoryCredentials implements Credentials {

    private final InMemoryStore store;

    public InMemoryCredentials(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public void add(PasswordCredential credential) {
        if (store.credentials.putIfAbsent(credential.user(), credential) != null) {
            throw new IllegalStateException("The user has a password");
        }
    }

    @Override
    public void put(PasswordCredential credential) {
        store.credentials.merge(
                credential.user(),
                credential,
                (old, chosen) -> new PasswordCredential(
                        old.id(), old.user(), chosen.hash(), old.createdAt(), chosen.updatedAt()));
    }

    @Override
    public Optional<Known> find(Email email) {
        return store.users.values().stream()
                .filter(user -> user.email().equals(email))
                .findFirst()
                .flatMap(this::known);
    }

    @Override
    public Optional<Known> find(UserId user) {
        return Optional.ofNullable(store.users.get(user)).flatMap(this::known);
    }

    private Optional<Known> known(User user) {
        var epoch = store.epochs.getOrDefault(user.id(), SessionEpoch.FIRST);
        return Optional.ofNullable(store.credentials.get(user.id()))
                .map(credential -> new Known(user, epoch, credential));
    }

    @Override
    public int removeAll(UserId user) {
        var identities = store.identities.size();
        store.identities.values().removeIf(identity -> identity.user().equals(user));
        return (store.credentials.remove(user) == null ? 0 : 1) + identities - store.identities.size();
    }

    @Override
    public boolean replace(PasswordCredential credential, PasswordHash hash, Instant now) {
        var rehashed = new PasswordCredential(credential.id(), credential.user(), hash, credential.createdAt(), now);
        return store.credentials.replace(credential.user(), credential, rehashed);
    }
}
