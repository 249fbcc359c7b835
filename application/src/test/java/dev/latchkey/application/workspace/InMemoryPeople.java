package dev.latchkey.application.workspace;

import dev.latchkey.application.InMemoryStore;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Person;
import org.jspecify.annotations.Nullable;

/** Users as the others in a workspace see them. */
final class InMemoryPeople {

    private final InMemoryStore store;

    InMemoryPeople(InMemoryStore store) {
        this.store = store;
    }

    <T> Attributed<T> attributed(T thing, @Nullable UserId whose) {
        var user = whose == null ? null : store.users.get(whose);
        return new Attributed<>(thing, user == null ? null : new Person(user.id(), user.profile()));
    }
}
