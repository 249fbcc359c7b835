package dev.latchkey.persistence.account;

import java.util.Optional;
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

    @Select("""
            SELECT EXISTS (
                SELECT 1
                FROM "user"
                WHERE email = #{email}
            )
            """)
    boolean existsByEmail(String email);
}
