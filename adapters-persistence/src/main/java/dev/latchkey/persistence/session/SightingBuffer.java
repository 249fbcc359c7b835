package dev.latchkey.persistence.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The latest sighting of each of so many sessions; what does not fit any more is forgotten. */
final class SightingBuffer {

    private final Map<String, SightingRow> rows = new HashMap<>();
    private final int capacity;

    SightingBuffer(int capacity) {
        this.capacity = capacity;
    }

    synchronized void add(SightingRow row) {
        if (rows.size() < capacity || rows.containsKey(row.id())) {
            rows.merge(row.id(), row, SightingRow::or);
        }
    }

    /** All there is, which is then in the buffer no more. */
    synchronized List<SightingRow> drain() {
        var drained = List.copyOf(rows.values());
        rows.clear();
        return drained;
    }
}
