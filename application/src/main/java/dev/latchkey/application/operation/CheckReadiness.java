package dev.latchkey.application.operation;

import java.util.Set;

/** Finds out whether the service can do at this moment what it is for. */
@FunctionalInterface
public interface CheckReadiness {

    /** What it lacks for that, asked anew; empty when it is ready. Takes a few seconds when something does not answer. */
    Set<Lack> check();
}
