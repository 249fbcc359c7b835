package dev.latchkey.persistence.workspace;

import dev.latchkey.domain.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

/** The SQL of the {@code workspace} table. */
interface WorkspaceMapper {

    String JOINED = """
            SELECT w.id,
                   w.owner_id,
                   w.name,
                   w.slug,
                   w.created_at,
                   m.role
            FROM workspace w
            JOIN member m ON m.workspace_id = w.id
            WHERE m.user_id = #{userId}
            """;

    @Insert("""
            INSERT INTO workspace (id, owner_id, name, slug, created_at)
            VALUES (#{id.value}, #{owner.value}, #{name.value}, #{slug.value}, #{createdAt})
            ON CONFLICT (slug) DO NOTHING
            """)
    int insert(Workspace workspace);

    @Select(JOINED + """
              AND w.id = #{workspaceId}
            """)
    Optional<WorkspaceRow> select(String userId, String workspaceId);

    @Select(JOINED + """
              AND (w.created_at, w.id) > (#{slice.time}, #{slice.id})
            ORDER BY w.created_at, w.id
            LIMIT #{slice.limit}
            """)
    List<WorkspaceRow> selectByMember(String userId, Slice slice);
}
