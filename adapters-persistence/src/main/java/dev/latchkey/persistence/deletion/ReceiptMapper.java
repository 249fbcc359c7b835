package dev.latchkey.persistence.deletion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

/** The SQL of the {@code deletion} table. */
interface ReceiptMapper {

    @Insert("""
            INSERT INTO deletion (id, kind, begun_at, ended_at, digest, kept_until, counts)
            SELECT #{row.id}, #{row.kind}, #{row.begunAt}, #{row.endedAt}, #{row.digest}, #{row.keptUntil},
                   COALESCE(
                       jsonb_object_agg(c.kind, jsonb_build_object('deleted', c.deleted, 'anonymised', c.anonymised)),
                       '{}')
            FROM unnest(#{kinds, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                        #{deleted, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::bigint[],
                        #{anonymised, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::bigint[])
                 AS c (kind, deleted, anonymised)
            """)
    int insert(ReceiptRow row, String[] kinds, Long[] deleted, Long[] anonymised);

    @Select("""
            SELECT id, kind, begun_at, ended_at, digest, kept_until
            FROM deletion
            WHERE id = #{id}
            """)
    Optional<ReceiptRow> select(String id);

    @Select("""
            SELECT c.key AS kind,
                   (c.value ->> 'deleted')::bigint AS deleted,
                   (c.value ->> 'anonymised')::bigint AS anonymised,
                   0 AS kept
            FROM deletion d, jsonb_each(d.counts) c
            WHERE d.id = #{id}
            """)
    List<CountRow> selectCounts(String id);

    @Delete("""
            DELETE FROM deletion
            WHERE id IN (
                SELECT id
                FROM deletion
                WHERE kept_until <= #{now}
                ORDER BY kept_until
                LIMIT #{limit}
                FOR UPDATE SKIP LOCKED
            )
            """)
    int deleteKeptUntil(Instant now, int limit);
}
