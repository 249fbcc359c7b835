package dev.latchkey.persistence.account;

import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;

/** The SQL of the {@code spent_id_token} table. */
interface SpentIdTokenMapper {

    @Insert("""
            INSERT INTO spent_id_token (hash, until)
            VALUES (decode(#{hash}, 'hex'), #{until})
            ON CONFLICT (hash) DO NOTHING
            """)
    int insert(String hash, Instant until);

    @Delete("""
            DELETE FROM spent_id_token
            WHERE hash IN (
                SELECT hash
                FROM spent_id_token
                WHERE until <= #{now}
                ORDER BY until
                LIMIT #{limit}
            )
            """)
    int deleteExpired(Instant now, int limit);
}
