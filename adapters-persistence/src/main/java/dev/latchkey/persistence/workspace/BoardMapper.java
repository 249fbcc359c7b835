package dev.latchkey.persistence.workspace;

import dev.latchkey.domain.workspace.Board;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

/** The SQL of the {@code board} table. */
interface BoardMapper {

    String ATTRIBUTED = """
            SELECT b.id,
                   b.workspace_id,
                   b.creator_id,
                   u.name AS creator_name,
                   u.image AS creator_image,
                   b.name,
                   b.created_at
            FROM board b
            LEFT JOIN "user" u ON u.id = b.creator_id
            """;

    @Insert("""
            INSERT INTO board (id, workspace_id, creator_id, name, created_at)
            VALUES (#{id.value}, #{workspace.value}, #{creator.value}, #{name.value}, #{createdAt})
            """)
    void insert(Board board);

    @Select(ATTRIBUTED + """
            WHERE b.id = #{id}
            """)
    Optional<BoardRow> select(String id);

    @Select(ATTRIBUTED + """
            WHERE b.workspace_id = #{workspaceId}
              AND (b.created_at, b.id) > (#{slice.time}, #{slice.id})
            ORDER BY b.created_at, b.id
            LIMIT #{slice.limit}
            """)
    List<BoardRow> selectByWorkspace(String workspaceId, Slice slice);
}
