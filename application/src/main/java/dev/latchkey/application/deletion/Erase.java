package dev.latchkey.application.deletion;

import dev.latchkey.domain.deletion.DeletionCounts;
import dev.latchkey.domain.deletion.EntityKind;
import dev.latchkey.domain.deletion.Receipt;
import java.util.Optional;

/** Deletes one thing with everything that belongs to it, as the cascade says: the one way in which anything is deleted that has something below it. */
@FunctionalInterface
public interface Erase {

    /**
     * What is kept of it; empty when there is no such thing. All in one transaction, or in that of the caller. Fails, and
     * nothing is deleted, when something refers to it of which no rule says what becomes of it.
     */
    Optional<Receipt> erase(Command command);

    /**
     * What is to go.
     *
     * @param already what the caller has deleted of it in the same transaction; it is part of the receipt
     */
    record Command(EntityKind kind, String id, DeletionCounts already) {}
}
