package dev.latchkey.persistence.account;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The SQL of the {@code credential} table. */
interface CredentialMapper {

    /** Users with their passwords. */
    String KNOWN = """
            SELECT u.id AS user_id,
                   u.email,
                   u.email_verified,
                   u.name,
                   u.image,
                   u.created_at AS user_created_at,
                   u.updated_at AS user_updated_at,
                   u.session_epoch,
                   c.id AS credential_id,
                   c.password_hash,
                   c.created_at AS credential_created_at,
                   c.updated_at AS credential_updated_at
            FROM "user" u
            JOIN credential c ON c.provider_id = 'credential' AND c.account_id = u.id
            """;

    @Insert("""
            INSERT INTO credential (id, user_id, provider_id, account_id, password_hash, created_at, updated_at)
            VALUES (#{id}, #{userId}, #{providerId}, #{accountId}, #{passwordHash}, #{createdAt}, #{updatedAt})
            """)
    int insert(CredentialRow row);

    @Insert("""
            INSERT INTO credential (id, user_id, provider_id, account_id, password_hash, created_at, updated_at)
            VALUES (#{id}, #{userId}, #{providerId}, #{accountId}, #{passwordHash}, #{createdAt}, #{updatedAt})
            ON CONFLICT (provider_id, account_id)
            DO UPDATE SET password_hash = excluded.password_hash, updated_at = excluded.updated_at
            """)
    int upsert(CredentialRow row);

    @Select(KNOWN + "WHERE u.email = #{email}")
    Optional<KnownRow> selectByEmail(String email);

    @Select(KNOWN + "WHERE u.id = #{userId}")
    Optional<KnownRow> selectByUser(String userId);

    @Update("""
            UPDATE credential
            SET password_hash = #{newHash}, updated_at = #{now}
            WHERE id = #{id} AND password_hash = #{oldHash}
            """)
    int updateHash(String id, String oldHash, String newHash, Instant now);

    @Delete("""
            DELETE FROM credential
            WHERE user_id = #{userId}
            """)
    int deleteAll(String userId);
}
