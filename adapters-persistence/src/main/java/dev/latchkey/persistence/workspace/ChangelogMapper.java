package dev.latchkey.persistence.workspace;

import dev.latchkey.domain.workspace.Changelog;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

/** The SQL of the {@code changelog} table. */
interface ChangelogMapper {

    String ATTRIBUTED = """
            SELECT c.id,
                   b.workspace_id,
                   c.board_id,
                   c.author_id,
                   u.name AS author_name,
                   u.image AS author_image,
                   c.title,
                   c.content,
                   c.created_at
            FROM changelog c
            JOIN board b ON b.id = c.board_id
            LEFT JOIN "user" u ON u.id = c.author_id
            """;

    @Insert("""
            INSERT INTO changelog (id, board_id, author_id, title, content, created_at)
            VALUES (
                #{id.value}, #{board.board.value}, #{author.value}, #{title.value}, #{content.value}, #{createdAt}
            )
            """)
    void insert(Changelog changelog);

    @Select(ATTRIBUTED + """
            WHERE c.id = #{id}
            """)
    Optional<ChangelogRow> select(String id);

    @Select(ATTRIBUTED + """
            WHERE c.board_id = #{boardId}
              AND (c.created_at, c.id) > (#{slice.time}, #{slice.id})
            ORDER BY c.created_at, c.id
            LIMIT #{slice.limit}
            """)
    List<ChangelogRow> selectByBoard(String boardId, Slice slice);
}
