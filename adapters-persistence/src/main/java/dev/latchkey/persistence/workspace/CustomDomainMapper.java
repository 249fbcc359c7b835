package dev.latchkey.persistence.workspace;

import dev.latchkey.domain.workspace.CustomDomain;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

/** The SQL of the {@code custom_domain} table. */
interface CustomDomainMapper {

    @Insert("""
            INSERT INTO custom_domain (id, workspace_id, host, created_at)
            VALUES (#{id.value}, #{workspace.value}, #{host.value}, #{createdAt})
            ON CONFLICT (host) DO NOTHING
            """)
    int insert(CustomDomain domain);

    @Select("""
            SELECT id,
                   workspace_id,
                   host,
                   created_at
            FROM custom_domain
            WHERE workspace_id = #{workspaceId}
              AND (created_at, id) > (#{slice.time}, #{slice.id})
            ORDER BY created_at, id
            LIMIT #{slice.limit}
            """)
    List<CustomDomainRow> selectByWorkspace(String workspaceId, Slice slice);
}
