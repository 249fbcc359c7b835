package dev.latchkey.persistence.account;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The SQL of the {@code password_reset} table. */
interface PasswordResetMapper {

    /** Lets the commit of a row come back as fast as that of no row; losing the row costs its user a second request. */
    @Update("SET LOCAL synchronous_commit = off")
    void commitWithoutWaiting();

    @Select("""
            SELECT id
            FROM "user"
            WHERE email = #{email}
            FOR NO KEY UPDATE
            """)
    Optional<String> lockUser(String email);

    @Delete("""
            DELETE FROM password_reset
            WHERE token_hash IN (
                SELECT r.token_hash
                FROM password_reset r
                JOIN "user" u ON u.id = r.user_id
                WHERE u.email = #{email} AND r.expires_at > #{now}
                ORDER BY r.requested_at DESC, r.token_hash
                OFFSET #{kept}
            )
            OR user_id = (SELECT id FROM "user" WHERE email = #{email}) AND expires_at <= #{now}
            """)
    int deleteAllBut(int kept, String email, Instant now);

    @Insert("""
            INSERT INTO password_reset (token_hash, user_id, requested_at, expires_at)
            SELECT decode(#{tokenHash}, 'hex'), u.id, #{requestedAt}, #{expiresAt}
            FROM "user" u
            WHERE u.email = #{email}
            """)
    int insert(String tokenHash, String email, Instant requestedAt, Instant expiresAt);

    @Select("""
            SELECT EXISTS (
                SELECT 1
                FROM password_reset
                WHERE token_hash = decode(#{tokenHash}, 'hex') AND expires_at > #{now}
            )
            """)
    boolean exists(String tokenHash, Instant now);

    /** Every change of a user's resets and sessions begins with this lock, so that none waits for another in a circle. */
    @Select("""
            SELECT u.id
            FROM "user" u
            JOIN password_reset r ON r.user_id = u.id
            WHERE r.token_hash = decode(#{tokenHash}, 'hex')
            FOR NO KEY UPDATE OF u
            """)
    Optional<String> lockOwner(String tokenHash);

    @Delete("""
            DELETE FROM password_reset
            WHERE token_hash = decode(#{tokenHash}, 'hex') AND expires_at > #{now}
            """)
    int delete(String tokenHash, Instant now);

    @Delete("""
            DELETE FROM password_reset
            WHERE user_id = #{userId}
            """)
    int deleteAll(String userId);

    /** A row that somebody else has locked is being taken or removed, and is left to them. */
    @Delete("""
            DELETE FROM password_reset
            WHERE token_hash IN (
                SELECT token_hash
                FROM password_reset
                WHERE expires_at <= #{now}
                ORDER BY expires_at
                LIMIT #{limit}
                FOR UPDATE SKIP LOCKED
            )
            """)
    int deleteExpired(Instant now, int limit);
}
