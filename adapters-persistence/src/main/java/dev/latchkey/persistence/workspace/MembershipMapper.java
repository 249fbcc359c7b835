package dev.latchkey.persistence.workspace;

import java.util.Optional;
import org.apache.ibatis.annotations.Select;

/** The SQL that finds out who is what in which workspace, and keeps places from being deleted. */
interface MembershipMapper {

    @Select("""
            SELECT role
            FROM member
            WHERE workspace_id = #{workspaceId} AND user_id = #{userId}
            """)
    Optional<String> selectRole(String userId, String workspaceId);

    /** The user first: from the top down, as whoever deletes them does. */
    @Select("""
            SELECT m.role
            FROM "user" u
            JOIN member m ON m.user_id = u.id
            JOIN workspace w ON w.id = m.workspace_id
            WHERE u.id = #{userId} AND w.id = #{workspaceId}
            FOR KEY SHARE OF u, w
            """)
    Optional<String> holdWorkspace(String userId, String workspaceId);

    @Select("""
            SELECT id
            FROM board
            WHERE id = #{boardId} AND workspace_id = #{workspaceId}
            FOR KEY SHARE
            """)
    Optional<String> holdBoard(String boardId, String workspaceId);

    @Select("""
            SELECT id
            FROM post
            WHERE id = #{postId} AND board_id = #{boardId}
            FOR KEY SHARE
            """)
    Optional<String> holdPost(String postId, String boardId);
}
