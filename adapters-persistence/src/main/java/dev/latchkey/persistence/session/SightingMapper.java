package dev.latchkey.persistence.session;

import java.util.List;
import org.apache.ibatis.annotations.Update;

/** The SQL of where sessions were last seen. */
interface SightingMapper {

    /** Lets the commit come back before it is on the disk; losing it harms nobody. */
    @Update("SET LOCAL synchronous_commit = off")
    void commitWithoutWaiting();

    /**
     * Changes the sessions that were last seen when the rows say so; what another node wrote down meanwhile stands. A
     * row that somebody else has locked is being renewed or deleted, and is left to them, so that neither ever waits.
     */
    @Update("""
            <script>
            UPDATE session s
            SET last_seen_at = locked.seen_at, last_seen_from = locked.seen_from
            FROM (
                SELECT found.id, seen.seen_at, seen.seen_from
                FROM (VALUES
                    <foreach collection="rows" item="row" separator=",">
                    (#{row.id}, #{row.before}::timestamptz, #{row.seenAt}::timestamptz, #{row.seenFrom})
                    </foreach>
                ) AS seen (id, before, seen_at, seen_from)
                JOIN session found ON found.id = seen.id AND found.last_seen_at = seen.before
                ORDER BY found.id
                FOR NO KEY UPDATE OF found SKIP LOCKED
            ) AS locked
            WHERE s.id = locked.id
            </script>
            """)
    int updateLastSeen(List<SightingRow> rows);
}
