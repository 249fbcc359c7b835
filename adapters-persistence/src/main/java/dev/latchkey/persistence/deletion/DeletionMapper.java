package dev.latchkey.persistence.deletion;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Runs what {@link CascadeSql} says, which is made of names in the code alone; what comes from outside is a parameter. */
interface DeletionMapper {

    @Select("${sql}")
    List<CountRow> count(String sql, String id);

    @Select("${sql}")
    long lock(String sql, String id);

    @Delete("${sql}")
    int delete(String sql, String id);

    @Update("${sql}")
    int anonymise(String sql, String id);

    @Select("""
            SELECT w.id,
                   w.name,
                   count(m.user_id) FILTER (WHERE m.user_id <> w.owner_id) AS other_members
            FROM workspace w
            LEFT JOIN member m ON m.workspace_id = w.id
            WHERE w.owner_id = #{ownerId}
            GROUP BY w.id
            ORDER BY w.created_at, w.id
            """)
    List<OwnedWorkspaceRow> selectOwned(String ownerId);
}
