package dev.latchkey.http.workspace;

import dev.latchkey.domain.workspace.Person;
import org.jspecify.annotations.Nullable;

/** A user as the others in a workspace see them. */
record PersonJson(String id, String name, @Nullable String image) {

    private static final String NOBODY = "Deleted user";

    static @Nullable PersonJson of(@Nullable Person person) {
        return person == null
                ? null
                : new PersonJson(
                        person.id().value(),
                        person.profile().name(),
                        person.profile().image());
    }

    /** What stands where somebody's name belongs; null is somebody whose account is deleted. */
    static String displayNameOf(@Nullable Person person) {
        return person == null ? NOBODY : person.profile().name();
    }
}
