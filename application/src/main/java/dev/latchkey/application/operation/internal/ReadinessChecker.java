package dev.latchkey.application.operation.internal;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.latchkey.application.operation.CheckReadiness;
import dev.latchkey.application.operation.Lack;
import dev.latchkey.application.operation.Requirement;
import java.util.Set;

/** Carries out {@link CheckReadiness}. */
public final class ReadinessChecker implements CheckReadiness {

    private final Set<Requirement> requirements;

    /** Asks all of these each time. */
    public ReadinessChecker(Set<Requirement> requirements) {
        this.requirements = Set.copyOf(requirements);
    }

    @Override
    public Set<Lack> check() {
        return requirements.stream()
                .filter(requirement -> !requirement.isMet().getAsBoolean())
                .map(Requirement::lack)
                .collect(toUnmodifiableSet());
    }
}
