package dev.latchkey.persistence.workspace;

import dev.latchkey.domain.workspace.Integration;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

/** The SQL of the {@code integration} table. */
interface IntegrationMapper {

    @Insert("""
            INSERT INTO integration (id, workspace_id, type, webhook_url, created_at)
            VALUES (
                #{integration.id.value},
                #{integration.workspace.value},
                #{type},
                #{integration.webhook.url.value},
                #{integration.createdAt}
            )
            ON CONFLICT (workspace_id, type) DO NOTHING
            """)
    int insert(Integration integration, String type);

    @Select("""
            SELECT id,
                   workspace_id,
                   type,
                   webhook_url,
                   created_at
            FROM integration
            WHERE workspace_id = #{workspaceId}
              AND (created_at, id) > (#{slice.time}, #{slice.id})
            ORDER BY created_at, id
            LIMIT #{slice.limit}
            """)
    List<IntegrationRow> selectByWorkspace(String workspaceId, Slice slice);
}
