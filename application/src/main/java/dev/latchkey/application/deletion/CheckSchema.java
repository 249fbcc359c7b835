package dev.latchkey.application.deletion;

import dev.latchkey.domain.deletion.Disagreement;
import java.util.List;

/** Finds out whether the cascade and the store know of the same things. */
@FunctionalInterface
public interface CheckSchema {

    /** Where they disagree: with any of it, some deletion may fail; empty when they agree. */
    List<Disagreement> check();
}
