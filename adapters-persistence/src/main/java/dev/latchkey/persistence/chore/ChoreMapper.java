package dev.latchkey.persistence.chore;

import java.util.Optional;
import org.apache.ibatis.annotations.Select;

/** The SQL of the {@code chore} table. */
interface ChoreMapper {

    @Select("""
            SELECT name
            FROM chore
            WHERE name = #{name}
            FOR UPDATE SKIP LOCKED
            """)
    Optional<String> lock(String name);
}
