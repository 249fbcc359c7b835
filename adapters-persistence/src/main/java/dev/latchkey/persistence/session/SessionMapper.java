package dev.latchkey.persistence.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The SQL of the {@code session} table. What ends a session, or changes what is shown of it, says so in the log of revocations. */
interface SessionMapper {

    String SESSION = """
            SELECT id,
                   user_id,
                   encode(token_hash, 'hex') AS token_hash,
                   address,
                   user_agent,
                   created_at,
                   updated_at,
                   fresh_since,
                   expires_at,
                   ends_at,
                   remembered,
                   last_seen_at,
                   last_seen_from
            FROM session
            """;

    String SIGNED_IN = """
            SELECT s.id,
                   s.user_id,
                   encode(s.token_hash, 'hex') AS token_hash,
                   s.address,
                   s.user_agent,
                   s.created_at,
                   s.updated_at,
                   s.fresh_since,
                   s.expires_at,
                   s.ends_at,
                   s.remembered,
                   s.last_seen_at,
                   s.last_seen_from,
                   u.email,
                   u.email_verified,
                   u.name,
                   u.image,
                   u.created_at AS user_created_at,
                   u.updated_at AS user_updated_at
            FROM session s
            JOIN "user" u ON u.id = s.user_id
            """;

    /** Makes an {@link #advanceEpoch} of the same user wait for this transaction; after one, the epoch no longer matches. */
    @Select("""
            SELECT id
            FROM "user"
            WHERE id = #{userId} AND session_epoch = #{epoch}
            FOR SHARE
            """)
    Optional<String> lockEpoch(String userId, long epoch);

    @Insert("""
            INSERT INTO session (id, user_id, token_hash, address, user_agent,
                                 created_at, updated_at, fresh_since, expires_at, ends_at, remembered,
                                 last_seen_at, last_seen_from)
            VALUES (#{id}, #{userId}, decode(#{tokenHash}, 'hex'), #{address}, #{userAgent},
                    #{createdAt}, #{updatedAt}, #{freshSince}, #{expiresAt}, #{endsAt}, #{remembered},
                    #{lastSeenAt}, #{lastSeenFrom})
            """)
    int insert(SessionRow row);

    @Select(SIGNED_IN + """
            WHERE s.token_hash = decode(#{tokenHash}, 'hex')
            """)
    Optional<SignedInRow> selectByTokenHash(String tokenHash);

    @Select(SIGNED_IN + """
            WHERE s.id = ANY(#{ids, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
            """)
    List<SignedInRow> selectByIds(String[] ids);

    @Select(SESSION + """
            WHERE user_id = #{userId} AND expires_at > #{now}
            ORDER BY created_at DESC, id
            """)
    List<SessionRow> selectLiveByUser(String userId, Instant now);

    @Update("""
            UPDATE session
            SET expires_at = #{row.expiresAt}, updated_at = #{row.updatedAt}
            WHERE id = #{row.id}
              AND token_hash = decode(#{row.tokenHash}, 'hex')
              AND expires_at = #{dueExpiresAt}
              AND expires_at > #{row.updatedAt}
            """)
    int updateExpiry(SessionRow row, Instant dueExpiresAt);

    @Insert("""
            WITH confirmed AS (
                UPDATE session
                SET fresh_since = #{now}
                WHERE id = #{id} AND user_id = #{userId} AND expires_at > #{now}
                RETURNING id
            )
            INSERT INTO revocation (session_id)
            SELECT id FROM confirmed
            """)
    int updateFreshSince(String userId, String id, Instant now);

    @Select(SESSION + """
            WHERE id = #{id} AND expires_at > #{now}
            """)
    Optional<SessionRow> selectLive(String id, Instant now);

    @Insert("""
            WITH ended AS (
                DELETE FROM session
                WHERE id = #{id} AND user_id = #{userId}
                RETURNING id
            )
            INSERT INTO revocation (session_id)
            SELECT id FROM ended
            """)
    int delete(String userId, String id);

    @Insert("""
            WITH ended AS (
                DELETE FROM session
                WHERE token_hash = decode(#{tokenHash}, 'hex')
                RETURNING id
            )
            INSERT INTO revocation (session_id)
            SELECT id FROM ended
            """)
    int deleteByTokenHash(String tokenHash);

    /** Locks in one order whatever is to go, so that those who end several never wait for each other in a circle. */
    @Insert("""
            WITH ended AS (
                DELETE FROM session
                WHERE id IN (
                    SELECT id
                    FROM session
                    WHERE id = ANY(#{ids, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
                    ORDER BY id
                    FOR UPDATE
                )
                RETURNING id
            )
            INSERT INTO revocation (session_id)
            SELECT id FROM ended
            """)
    int deleteByIds(String[] ids);

    /** Whoever has heard of it remembers nothing of the user's sessions: those that end need not be named one by one. */
    @Insert("""
            WITH advanced AS (
                UPDATE "user"
                SET session_epoch = session_epoch + 1
                WHERE id = #{userId}
                RETURNING id
            )
            INSERT INTO revocation (user_id)
            SELECT id FROM advanced
            """)
    int advanceEpoch(String userId);

    @Delete("""
            DELETE FROM session
            WHERE id IN (
                SELECT id
                FROM session
                WHERE user_id = #{userId}
                ORDER BY id
                FOR UPDATE
            )
            """)
    int deleteAll(String userId);

    @Delete("""
            DELETE FROM session
            WHERE id IN (
                SELECT id
                FROM session
                WHERE user_id = #{userId} AND id <> #{keptId}
                ORDER BY id
                FOR UPDATE
            )
            """)
    int deleteOthers(String userId, String keptId);

    /** Whoever has heard of it remembers nothing at all. */
    @Insert("""
            WITH advanced AS (
                UPDATE "user"
                SET session_epoch = session_epoch + 1
                WHERE id IN (
                    SELECT id
                    FROM "user"
                    ORDER BY id
                    FOR UPDATE
                )
            )
            INSERT INTO revocation (session_id, user_id)
            VALUES (NULL, NULL)
            """)
    int advanceEveryEpoch();

    @Delete("""
            DELETE FROM session
            WHERE id IN (
                SELECT id
                FROM session
                ORDER BY id
                FOR UPDATE
            )
            """)
    int deleteEveryones();

    /** A row that somebody else has locked is being renewed or deleted, and is left to them. */
    @Insert("""
            WITH ended AS (
                DELETE FROM session
                WHERE id IN (
                    SELECT id
                    FROM session
                    WHERE expires_at <= #{now}
                    ORDER BY expires_at
                    LIMIT #{limit}
                    FOR UPDATE SKIP LOCKED
                )
                RETURNING id
            )
            INSERT INTO revocation (session_id)
            SELECT id FROM ended
            """)
    int deleteExpired(Instant now, int limit);
}
