package dev.latchkey.persistence.workspace;

import dev.latchkey.domain.workspace.Member;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

/** The SQL of the {@code member} table, but for who may what. */
interface MemberMapper {

    @Insert("""
            INSERT INTO member (id, workspace_id, user_id, role, joined_at)
            VALUES (
                #{member.id.value}, #{member.workspace.value}, #{member.user.value}, #{role}, #{member.joinedAt}
            )
            ON CONFLICT (workspace_id, user_id) DO NOTHING
            """)
    int insert(Member member, String role);

    @Select("""
            SELECT EXISTS (
                SELECT 1
                FROM member m
                JOIN "user" u ON u.id = m.user_id
                WHERE m.workspace_id = #{workspaceId} AND u.email = #{email}
            )
            """)
    boolean existsByEmail(String workspaceId, String email);

    @Select("""
            SELECT m.id,
                   m.workspace_id,
                   m.user_id,
                   u.name AS user_name,
                   u.image AS user_image,
                   m.role,
                   m.joined_at
            FROM member m
            LEFT JOIN "user" u ON u.id = m.user_id
            WHERE m.workspace_id = #{workspaceId}
              AND (m.joined_at, m.id) > (#{slice.time}, #{slice.id})
            ORDER BY m.joined_at, m.id
            LIMIT #{slice.limit}
            """)
    List<MemberRow> selectByWorkspace(String workspaceId, Slice slice);
}
