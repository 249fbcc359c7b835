package dev.latchkey.persistence.device;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The SQL of the {@code device} table, and of what the {@code session} table says of devices. */
interface DeviceMapper {

    String DEVICE = """
            SELECT id,
                   encode(secret_hash, 'hex') AS secret_hash,
                   secret_since,
                   encode(previous_secret_hash, 'hex') AS previous_secret_hash
            FROM device
            """;

    String SESSION = """
            SELECT id,
                   user_id,
                   encode(token_hash, 'hex') AS token_hash,
                   encode(device_salt, 'hex') AS device_salt,
                   expires_at,
                   remembered,
                   device_first_at,
                   device_joined_at,
                   device_active_at,
                   address,
                   user_agent
            FROM session
            """;

    @Select(DEVICE + """
            WHERE secret_hash = decode(#{secretHash}, 'hex') OR previous_secret_hash = decode(#{secretHash}, 'hex')
            """)
    Optional<DeviceRow> selectBySecret(String secretHash);

    @Select(DEVICE + """
            WHERE secret_hash = decode(#{secretHash}, 'hex') OR previous_secret_hash = decode(#{secretHash}, 'hex')
            FOR UPDATE
            """)
    Optional<DeviceRow> lockBySecret(String secretHash);

    @Select(DEVICE + """
            WHERE id = #{id}
            FOR UPDATE
            """)
    Optional<DeviceRow> lock(String id);

    @Select("""
            SELECT device_id
            FROM session
            WHERE id = #{sessionId} AND device_id IS NOT NULL
            """)
    Optional<String> selectDeviceOf(String sessionId);

    @Select(SESSION + """
            WHERE device_id = (
                SELECT id
                FROM device
                WHERE secret_hash = decode(#{secretHash}, 'hex') OR previous_secret_hash = decode(#{secretHash}, 'hex')
            )
            """)
    List<DeviceSessionRow> selectSessionsBySecret(String secretHash);

    /** In one order, and after the device: so those who lock several never wait for each other in a circle. */
    @Select(SESSION + """
            WHERE device_id = #{deviceId}
            ORDER BY id
            FOR UPDATE
            """)
    List<DeviceSessionRow> lockSessions(String deviceId);

    @Insert("""
            INSERT INTO device (id, secret_hash, secret_since, previous_secret_hash)
            VALUES (#{id}, decode(#{secretHash}, 'hex'), #{secretSince}, decode(#{previousSecretHash}, 'hex'))
            """)
    int insert(DeviceRow row);

    @Update("""
            UPDATE device
            SET secret_hash = decode(#{secretHash}, 'hex'),
                secret_since = #{secretSince},
                previous_secret_hash = decode(#{previousSecretHash}, 'hex')
            WHERE id = #{id}
            """)
    int update(DeviceRow row);

    /** What was remembered by another token is over. Answers how many sessions were placed: one, or none. */
    @Select(value = """
            WITH placed AS (
                UPDATE session
                SET device_id = #{deviceId},
                    token_hash = decode(#{row.tokenHash}, 'hex'),
                    device_salt = decode(#{row.deviceSalt}, 'hex'),
                    device_first_at = #{row.deviceFirstAt},
                    device_joined_at = #{row.deviceJoinedAt},
                    device_active_at = #{row.deviceActiveAt}
                WHERE id = #{row.id} AND token_hash = decode(#{tokenHash}, 'hex')
                RETURNING id
            ), revoked AS (
                INSERT INTO revocation (session_id)
                SELECT id FROM placed WHERE #{row.tokenHash} <> #{tokenHash}
            )
            SELECT count(*) FROM placed
            """, affectData = true)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    int place(String deviceId, DeviceSessionRow row, String tokenHash);

    @Delete("""
            DELETE FROM device
            WHERE id = #{id}
            """)
    int delete(String id);

    /** A device that somebody else has locked is in use, and is left to them. */
    @Select("""
            SELECT id
            FROM device d
            WHERE NOT EXISTS (SELECT FROM session s WHERE s.device_id = d.id)
            ORDER BY id
            LIMIT #{limit}
            FOR UPDATE SKIP LOCKED
            """)
    String[] lockEmpty(int limit);

    /** Looks once more, now that nobody can sign in there: somebody may have while the devices were being locked. */
    @Delete("""
            DELETE FROM device d
            WHERE d.id = ANY(#{ids, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
              AND NOT EXISTS (SELECT FROM session s WHERE s.device_id = d.id)
            """)
    int deleteEmpty(String[] ids);
}
