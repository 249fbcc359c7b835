package dev.latchkey.persistence.account;

import dev.latchkey.domain.account.ProfileChange;
import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

/** The SQL of the {@code user} table. */
interface UserMapper {

    @Insert("""
            INSERT INTO "user" (id, email, email_verified, name, image, created_at, updated_at)
            VALUES (#{id}, #{email}, #{emailVerified}, #{name}, #{image}, #{createdAt}, #{updatedAt})
            ON CONFLICT (email) DO NOTHING
            """)
    int insert(UserRow row);

    @Select("""
            SELECT id
            FROM "user"
            WHERE id = #{id}
            FOR UPDATE
            """)
    Optional<String> lock(String id);

    @Insert("""
            WITH updated AS (
                UPDATE "user"
                SET name = COALESCE(#{change.name}, name),
                    image = CASE WHEN #{change.changesImage} THEN #{change.image} ELSE image END,
                    updated_at = #{now}
                WHERE id = #{id}
                RETURNING id
            )
            INSERT INTO revocation (user_id)
            SELECT id FROM updated
            """)
    int updateProfile(String id, ProfileChange change, Instant now);

    @Delete("""
            DELETE FROM "user"
            WHERE id = #{id}
            """)
    int delete(String id);

    @Select("""
            SELECT EXISTS (
                SELECT 1
                FROM "user"
                WHERE email = #{email}
            )
            """)
    boolean existsByEmail(String email);

    @Select("""
            SELECT id, email, email_verified, name, image, created_at, updated_at
            FROM "user"
            WHERE email = #{email}
            """)
    Optional<UserRow> selectByEmail(String email);

    @Select("""
            SELECT id, email, email_verified, name, image, created_at, updated_at
            FROM "user"
            WHERE id = #{id}
            """)
    Optional<UserRow> select(String id);

    @Select("""
            SELECT id, email, email_verified, name, image, created_at, updated_at
            FROM "user"
            WHERE id = #{id}
            FOR KEY SHARE
            """)
    Optional<UserRow> hold(String id);

    @Insert("""
            WITH updated AS (
                UPDATE "user"
                SET email_verified = true,
                    updated_at = CASE WHEN email_verified THEN updated_at ELSE #{now} END
                WHERE id = #{id} AND email = #{email}
                RETURNING id
            )
            INSERT INTO revocation (user_id)
            SELECT id FROM updated
            """)
    int updateVerified(String id, String email, Instant now);
}
