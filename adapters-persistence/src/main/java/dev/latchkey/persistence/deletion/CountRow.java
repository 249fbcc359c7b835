package dev.latchkey.persistence.deletion;

import dev.latchkey.domain.deletion.Count;

/** How many things of a kind a deletion touches. */
record CountRow(String kind, long deleted, long anonymised, long kept) {

    Count toDomain() {
        return new Count(deleted, anonymised, kept);
    }
}
