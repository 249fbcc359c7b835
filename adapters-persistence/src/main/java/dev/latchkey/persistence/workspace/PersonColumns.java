package dev.latchkey.persistence.workspace;

import dev.latchkey.domain.account.Profile;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.workspace.Person;
import org.jspecify.annotations.Nullable;

/** The columns of the {@code user} table that others in a workspace see; all null where there is no user. */
record PersonColumns(
        @Nullable String id,
        @Nullable String name,
        @Nullable String image) {

    @Nullable Person toDomain() {
        return id == null || name == null ? null : new Person(new UserId(id), new Profile(name, image));
    }
}
