package dev.latchkey.persistence.workspace;

import dev.latchkey.domain.workspace.Comment;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;

/** The SQL of the {@code comment} table. */
interface CommentMapper {

    String SEEN = """
            SELECT c.id,
                   b.workspace_id,
                   p.board_id,
                   c.post_id,
                   c.parent_id,
                   c.author_id,
                   u.name AS author_name,
                   u.image AS author_image,
                   c.content,
                   c.created_at,
                   t.upvotes,
                   t.downvotes
            FROM comment c
            JOIN post p ON p.id = c.post_id
            JOIN board b ON b.id = p.board_id
            LEFT JOIN "user" u ON u.id = c.author_id
            CROSS JOIN LATERAL (
                SELECT count(*) FILTER (WHERE r.type = 'upvote') AS upvotes,
                       count(*) FILTER (WHERE r.type = 'downvote') AS downvotes
                FROM reaction r
                WHERE r.comment_id = c.id
            ) t
            """;

    @Insert("""
            INSERT INTO comment (id, post_id, parent_id, author_id, content, created_at)
            VALUES (
                #{id.value}, #{post.post.value}, #{parent.value}, #{author.value}, #{content.value}, #{createdAt}
            )
            """)
    void insert(Comment comment);

    @Select(SEEN + """
            WHERE c.id = #{id}
            """)
    Optional<CommentRow> select(String id);

    @Select(SEEN + """
            WHERE c.post_id = #{postId}
              AND (c.created_at, c.id) > (#{slice.time}, #{slice.id})
            ORDER BY c.created_at, c.id
            LIMIT #{slice.limit}
            """)
    List<CommentRow> selectByPost(String postId, Slice slice);
}
