package dev.latchkey.persistence.workspace;

import dev.latchkey.domain.workspace.Post;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

/** The SQL of the {@code post} table. */
interface PostMapper {

    String SEEN = """
            SELECT p.id,
                   b.workspace_id,
                   p.board_id,
                   p.author_id,
                   u.name AS author_name,
                   u.image AS author_image,
                   p.title,
                   p.content,
                   p.created_at,
                   (SELECT count(*) FROM vote v WHERE v.post_id = p.id) AS votes,
                   EXISTS (SELECT 1 FROM vote v WHERE v.post_id = p.id AND v.voter_id = #{viewerId}) AS voted
            FROM post p
            JOIN board b ON b.id = p.board_id
            LEFT JOIN "user" u ON u.id = p.author_id
            """;

    @Insert("""
            INSERT INTO post (id, board_id, author_id, title, content, created_at)
            VALUES (
                #{id.value}, #{board.board.value}, #{author.value}, #{title.value}, #{content.value}, #{createdAt}
            )
            """)
    void insert(Post post);

    @Select("""
            SELECT p.id,
                   b.workspace_id,
                   p.board_id,
                   p.author_id,
                   p.title,
                   p.content,
                   p.created_at
            FROM post p
            JOIN board b ON b.id = p.board_id
            WHERE p.id = #{id}
            """)
    Optional<PostRow> select(String id);

    @Select(SEEN + """
            WHERE p.id = #{id}
            """)
    Optional<SeenPostRow> selectSeen(String viewerId, String id);

    @Select(SEEN + """
            WHERE p.board_id = #{boardId}
              AND (p.created_at, p.id) > (#{slice.time}, #{slice.id})
            ORDER BY p.created_at, p.id
            LIMIT #{slice.limit}
            """)
    List<SeenPostRow> selectByBoard(String viewerId, String boardId, Slice slice);
}
