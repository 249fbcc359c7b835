package dev.latchkey.persistence.workspace;

import dev.latchkey.domain.workspace.Vote;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Select;

/** The SQL of the {@code vote} table. */
interface VoteMapper {

    /** Writes the earlier one as it was, because only what a statement writes can it return. */
    @Select(value = """
            INSERT INTO vote (id, post_id, voter_id, created_at)
            VALUES (#{id.value}, #{post.value}, #{voter.value}, #{createdAt})
            ON CONFLICT (post_id, voter_id) DO UPDATE SET created_at = vote.created_at
            RETURNING id
            """, affectData = true)
    String insert(Vote vote);

    @Delete("""
            DELETE FROM vote
            WHERE post_id = #{postId} AND voter_id = #{voterId}
            """)
    int delete(String voterId, String postId);
}
