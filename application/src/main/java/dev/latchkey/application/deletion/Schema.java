package dev.latchkey.application.deletion;

import dev.latchkey.domain.deletion.Edge;
import dev.latchkey.domain.deletion.EntityKind;
import java.util.Set;

/** How things are stored, as far as deletions depend on it. */
public interface Schema {

    /** Every foreign key there is at this moment; a table that is no kind's gives its name to one. */
    Set<Edge> foreignKeys();

    /** The kinds of which it is known where they are stored. */
    Set<EntityKind> kinds();
}
