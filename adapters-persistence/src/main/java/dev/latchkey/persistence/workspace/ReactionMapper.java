package dev.latchkey.persistence.workspace;

import dev.latchkey.domain.workspace.Reaction;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Select;

/** The SQL of the {@code reaction} table. */
interface ReactionMapper {

    /** Writes the earlier one as it was, because only what a statement writes can it return. */
    @Select(value = """
            INSERT INTO reaction (id, comment_id, reactor_id, type, created_at)
            VALUES (
                #{reaction.id.value},
                #{reaction.comment.value},
                #{reaction.reactor.value},
                #{type},
                #{reaction.createdAt}
            )
            ON CONFLICT (comment_id, reactor_id, type) DO UPDATE SET created_at = reaction.created_at
            RETURNING id
            """, affectData = true)
    String insert(Reaction reaction, String type);

    @Delete("""
            DELETE FROM reaction
            WHERE comment_id = #{commentId} AND reactor_id = #{reactorId} AND type = #{type}
            """)
    int delete(String reactorId, String commentId, String type);
}
