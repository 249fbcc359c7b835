package dev.latchkey.persistence.workspace;

import dev.latchkey.domain.workspace.Invitation;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

/** The SQL of the {@code invitation} table. */
interface InvitationMapper {

    @Insert("""
            INSERT INTO invitation (id, workspace_id, inviter_id, email, role, created_at)
            VALUES (
                #{invitation.id.value},
                #{invitation.workspace.value},
                #{invitation.inviter.value},
                #{invitation.email.value},
                #{role},
                #{invitation.createdAt}
            )
            ON CONFLICT (workspace_id, email) DO NOTHING
            """)
    int insert(Invitation invitation, String role);

    @Delete("""
            DELETE FROM invitation
            WHERE workspace_id = #{workspaceId} AND email = #{email}
            """)
    int delete(String workspaceId, String email);

    @Select("""
            SELECT i.id,
                   i.workspace_id,
                   i.inviter_id,
                   u.name AS inviter_name,
                   u.image AS inviter_image,
                   i.email,
                   i.role,
                   i.created_at
            FROM invitation i
            LEFT JOIN "user" u ON u.id = i.inviter_id
            WHERE i.workspace_id = #{workspaceId}
              AND (i.created_at, i.id) > (#{slice.time}, #{slice.id})
            ORDER BY i.created_at, i.id
            LIMIT #{slice.limit}
            """)
    List<InvitationRow> selectByWorkspace(String workspaceId, Slice slice);
}
