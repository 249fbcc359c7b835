package dev.latchkey.persistence.workspace;

import dev.latchkey.application.Transactions;
import dev.latchkey.domain.account.User;
import dev.latchkey.domain.workspace.Place;
import dev.latchkey.persistence.TestDatabase;
import dev.latchkey.persistence.sql.SqlModule;
import dev.latchkey.persistence.sql.SqlSessions;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Select;

/** Deletes a place with all that is in it, or a user with their memberships, as whoever deletes it does: it is locked before anything below it goes. */
final class PlaceRemover {

    private final SqlSessions sqlSessions = TestDatabase.inside(
                    binder -> SqlModule.mappers(binder).addBinding().toInstance(PlaceMapper.class))
            .getInstance(SqlSessions.class);
    private final PlaceMapper mapper = sqlSessions.mapper(PlaceMapper.class);

    /** In which it deletes them. */
    Transactions transactions() {
        return sqlSessions;
    }

    /** Whether there was one to lock. */
    boolean lock(Place place) {
        if (place.post() != null) {
            return mapper.lockPost(place.post().value()).isPresent();
        }
        return place.board() == null
                ? mapper.lockWorkspace(place.workspace().value()).isPresent()
                : mapper.lockBoard(place.board().value()).isPresent();
    }

    /** Whether there was one to delete. */
    boolean remove(Place place) {
        return lock(place) && removeAll(idOf(place));
    }

    /** The same with somebody who has done nothing in any workspace. */
    boolean remove(User user) {
        var id = user.id().value();
        return mapper.lockUser(id).isPresent() && mapper.deleteMemberships(id) > 0 && mapper.deleteUser(id) == 1;
    }

    private boolean removeAll(String id) {
        mapper.deleteReactions(id);
        mapper.deleteComments(id);
        mapper.deleteVotes(id);
        mapper.deleteChangelogs(id);
        var posts = mapper.deletePosts(id);
        var boards = mapper.deleteBoards(id);
        mapper.deleteMembers(id);
        return posts + boards + mapper.deleteWorkspace(id) > 0;
    }

    private static String idOf(Place place) {
        if (place.post() != null) {
            return place.post().value();
        }
        return place.board() == null ? place.workspace().value() : place.board().value();
    }

    /** What is below whatever has that id. */
    interface PlaceMapper {

        @Select("""
                SELECT id
                FROM workspace
                WHERE id = #{id}
                FOR UPDATE
                """)
        Optional<String> lockWorkspace(String id);

        @Select("""
                SELECT id
                FROM board
                WHERE id = #{id}
                FOR UPDATE
                """)
        Optional<String> lockBoard(String id);

        @Select("""
                SELECT id
                FROM post
                WHERE id = #{id}
                FOR UPDATE
                """)
        Optional<String> lockPost(String id);

        @Select("""
                SELECT id
                FROM "user"
                WHERE id = #{id}
                FOR UPDATE
                """)
        Optional<String> lockUser(String id);

        @Delete("""
                DELETE FROM member
                WHERE user_id = #{id}
                """)
        int deleteMemberships(String id);

        @Delete("""
                DELETE FROM "user"
                WHERE id = #{id}
                """)
        int deleteUser(String id);

        @Delete("""
                DELETE FROM reaction r
                USING comment c, post p, board b
                WHERE c.id = r.comment_id
                  AND p.id = c.post_id
                  AND b.id = p.board_id
                  AND #{id} IN (p.id, b.id, b.workspace_id)
                """)
        int deleteReactions(String id);

        @Delete("""
                DELETE FROM comment c
                USING post p, board b
                WHERE p.id = c.post_id
                  AND b.id = p.board_id
                  AND #{id} IN (p.id, b.id, b.workspace_id)
                """)
        int deleteComments(String id);

        @Delete("""
                DELETE FROM vote v
                USING post p, board b
                WHERE p.id = v.post_id
                  AND b.id = p.board_id
                  AND #{id} IN (p.id, b.id, b.workspace_id)
                """)
        int deleteVotes(String id);

        @Delete("""
                DELETE FROM changelog c
                USING board b
                WHERE b.id = c.board_id
                  AND #{id} IN (b.id, b.workspace_id)
                """)
        int deleteChangelogs(String id);

        @Delete("""
                DELETE FROM post p
                USING board b
                WHERE b.id = p.board_id
                  AND #{id} IN (p.id, b.id, b.workspace_id)
                """)
        int deletePosts(String id);

        @Delete("""
                DELETE FROM board
                WHERE #{id} IN (id, workspace_id)
                """)
        int deleteBoards(String id);

        @Delete("""
                DELETE FROM member
                WHERE workspace_id = #{id}
                """)
        int deleteMembers(String id);

        @Delete("""
                DELETE FROM workspace
                WHERE id = #{id}
                """)
        int deleteWorkspace(String id);
    }
}
