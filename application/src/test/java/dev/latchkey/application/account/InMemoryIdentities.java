package dev.latchkey.application.account;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.domain.account.CredentialId;
import dev.latchkey.domain.account.Email;
import dev.latchkey.domain.account.ExternalId;
import dev.latchkey.domain.account.Identity;
import dev.latchkey.domain.account.PasswordCredential;
import dev.latchkey.domain.account.ProviderId;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.SessionEpoch;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@link Identities} in two maps: that of the passwords, and one of its own. */
public final class InMemoryIdentities implements Identities {

    private final InMemoryStore store;

    public InMemoryIdentities(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public boolean add(Identity identity) {
        if (all().anyMatch(other -> other.known().equals(identity.known()))) {
            return false;
        }
        store.identities.put(identity.id(), identity);
        return true;
    }

    @Override
    public Optional<Owner> find(ExternalId known) {
        return all().filter(identity -> identity.known().equals(known))
                .findFirst()
                .flatMap(identity -> Optional.ofNullable(store.users.get(identity.user())))
                .map(this::owner);
    }

    @Override
    public Optional<Owner> find(Email email) {
        return store.users.values().stream()
                .filter(user -> user.email().equals(email))
                .findFirst()
                .map(this::owner);
    }

    @Override
    public List<Identity> ofUser(UserId user) {
        return all().filter(identity -> identity.user().equals(user))
                .sorted(Comparator.comparing(Identity::createdAt))
                .toList();
    }

    @Override
    public boolean remove(UserId user, CredentialId id) {
        var removed = ofUser(user).stream().anyMatch(identity -> identity.id().equals(id));
        if (removed && store.identities.remove(id) == null) {
            store.credentials.remove(user);
        }
        return removed;
    }

    private Stream<Identity> all() {
        return Stream.concat(
                store.credentials.values().stream().map(InMemoryIdentities::identity),
                store.identities.values().stream());
    }

    private static Identity identity(PasswordCredential password) {
        var known = new ExternalId(ProviderId.PASSWORD, password.user().value());
        return new Identity(password.id(), password.user(), known, password.createdAt(), password.updatedAt());
    }

    private Owner owner(User user) {
        return new Owner(user, store.epochs.getOrDefault(user.id(), SessionEpoch.FIRST));
    }
}
