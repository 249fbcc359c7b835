package dev.latchkey.persistence.revocation;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;

/** The SQL of the {@code node} table, and of the {@code revocation} table as nodes read it. */
interface NodeMapper {

    /** The snapshot is older than the row: whatever it does not see, was not remembered by anybody yet. */
    @Select(value = """
            INSERT INTO node (id, lease_millis)
            VALUES (#{id}, #{leaseMillis})
            RETURNING seen::text
            """, affectData = true)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    String insert(String id, long leaseMillis);

    /**
     * One statement, and so one snapshot for what is read and for how far that goes; no row when the node is not there. Numbers
     * of transactions are given when they begin, but seen when they end: so no greatest number will do.
     */
    @Select(value = """
            WITH renewed AS (
                UPDATE node
                SET renewals = renewals + 1, seen = CAST(#{seen} AS pg_snapshot)
                WHERE id = #{id}
                RETURNING id
            )
            SELECT pg_current_snapshot()::text AS seen,
                   r.number IS NOT NULL AS news,
                   r.session_id,
                   r.user_id
            FROM renewed
            LEFT JOIN revocation r ON r.transaction >= pg_snapshot_xmin(CAST(#{seen} AS pg_snapshot))
                                  AND NOT pg_visible_in_snapshot(r.transaction, CAST(#{seen} AS pg_snapshot))
            """, affectData = true)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    List<NewsRow> renew(String id, String seen);

    @Select("""
            SELECT session_id, user_id
            FROM revocation
            WHERE transaction >= pg_snapshot_xmin(CAST(#{seen} AS pg_snapshot))
              AND NOT pg_visible_in_snapshot(transaction, CAST(#{seen} AS pg_snapshot))
            """)
    List<SubjectRow> selectBeyond(String seen);

    @Select("""
            SELECT n.id,
                   n.renewals,
                   n.lease_millis,
                   r.transaction::text::bigint AS unheard
            FROM node n
            LEFT JOIN revocation r ON r.transaction >= pg_snapshot_xmin(n.seen)
                                  AND NOT pg_visible_in_snapshot(r.transaction, n.seen)
            WHERE n.id <> #{id}
            """)
    List<PeerRow> selectPeers(String id);

    @Delete("""
            DELETE FROM node
            WHERE id = #{id} AND renewals = #{renewals}
            """)
    int deleteSilent(String id, long renewals);

    @Delete("""
            DELETE FROM node
            WHERE id = #{id}
            """)
    int delete(String id);

    /** A node that is being registered and not seen here remembers nothing yet that is in here. */
    @Delete("""
            DELETE FROM revocation
            WHERE number IN (
                SELECT r.number
                FROM revocation r
                WHERE NOT EXISTS (
                    SELECT FROM node n WHERE NOT pg_visible_in_snapshot(r.transaction, n.seen)
                )
                ORDER BY r.number
                LIMIT #{limit}
                FOR UPDATE SKIP LOCKED
            )
            """)
    int deleteHeard(int limit);
}
