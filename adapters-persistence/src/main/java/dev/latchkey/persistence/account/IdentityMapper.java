package dev.latchkey.persistence.account;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

/** The SQL of the {@code credential} table as far as it concerns every way to sign in. */
interface IdentityMapper {

    @Insert("""
            INSERT INTO credential (id, user_id, provider_id, account_id, created_at, updated_at)
            VALUES (#{id}, #{userId}, #{providerId}, #{accountId}, #{createdAt}, #{updatedAt})
            ON CONFLICT (provider_id, account_id) DO NOTHING
            """)
    int insert(IdentityRow row);

    @Select("""
            SELECT u.id,
                   u.email,
                   u.email_verified,
                   u.name,
                   u.image,
                   u.session_epoch,
                   u.created_at,
                   u.updated_at
            FROM "user" u
            JOIN credential c ON c.user_id = u.id
            WHERE c.provider_id = #{providerId} AND c.account_id = #{accountId}
            """)
    Optional<OwnerRow> selectOwner(String providerId, String accountId);

    @Select("""
            SELECT id,
                   email,
                   email_verified,
                   name,
                   image,
                   session_epoch,
                   created_at,
                   updated_at
            FROM "user"
            WHERE email = #{email}
            """)
    Optional<OwnerRow> selectOwnerByEmail(String email);

    @Select("""
            SELECT id,
                   user_id,
                   provider_id,
                   account_id,
                   created_at,
                   updated_at
            FROM credential
            WHERE user_id = #{userId}
            ORDER BY created_at, id
            """)
    List<IdentityRow> selectByUser(String userId);

    @Delete("""
            DELETE FROM credential
            WHERE id = #{id} AND user_id = #{userId}
            """)
    int delete(String userId, String id);
}
