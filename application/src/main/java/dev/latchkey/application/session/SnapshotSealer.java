package dev.latchkey.application.session;

import java.util.Optional;

/**
 * Seals snapshots with the secrets of this service, so that whoever shares them can read one from a cookie and see that it
 * is ours. What it promises is written down in {@code SnapshotSealerContract}.
 */
public interface SnapshotSealer {

    /** The snapshot as it goes into a cookie: letters, digits, dots, hyphens and underscores. */
    String seal(SessionSnapshot snapshot);

    /**
     * The snapshot that was sealed, good or too old, its instants perhaps cut to whole seconds; empty for anything that we
     * did not seal in just this way.
     */
    Optional<SessionSnapshot> open(String presented);
}
