package dev.latchkey.persistence.device;

import dev.latchkey.application.device.Devices;
import dev.latchkey.domain.device.Device;
import dev.latchkey.domain.device.DeviceId;
import dev.latchkey.domain.device.DeviceSecretHash;
import dev.latchkey.domain.device.DeviceSession;
import dev.latchkey.domain.device.OpenDevice;
import dev.latchkey.domain.session.SessionId;
import dev.latchkey.domain.session.TokenHash;
import java.time.Instant;
import java.util.Optional;

/** {@link Devices} in PostgreSQL. */
final class PostgresDevices implements Devices {

    private final DeviceMapper mapper;

    PostgresDevices(DeviceMapper mapper) {
        this.mapper = mapper;
    }

    /** The sessions are read first: whoever joins meanwhile by the same secret, and so replaces it, is not shown to it. */
    @Override
    public Optional<OpenDevice> find(DeviceSecretHash presented, Instant now) {
        var sessions = mapper.selectSessionsBySecret(presented.hex());
        return mapper.selectBySecret(presented.hex())
                .map(row -> row.toDomain(sessions))
                .flatMap(device -> device.openedWith(presented, now));
    }

    @Override
    public Optional<OpenDevice> lock(DeviceSecretHash presented, Instant now) {
        return mapper.lockBySecret(presented.hex())
                .map(this::withLockedSessions)
                .flatMap(device -> device.openedWith(presented, now));
    }

    /** The session may move on while its device is being locked; then it is looked for once more. */
    @Override
    public Optional<Device> lockOf(SessionId session) {
        var device =
                mapper.selectDeviceOf(session.value()).flatMap(mapper::lock).map(this::withLockedSessions);
        return device.isEmpty() || device.get().has(session) ? device : lockOf(session);
    }

    private Device withLockedSessions(DeviceRow row) {
        return row.toDomain(mapper.lockSessions(row.id()));
    }

    @Override
    public void add(Device begun) {
        mapper.insert(DeviceRow.of(begun));
    }

    @Override
    public boolean save(Device before, Device after) {
        if (!after.key().equals(before.key())) {
            mapper.update(DeviceRow.of(after));
        }
        return after.sessions().stream()
                .filter(session -> !before.sessions().contains(session))
                .allMatch(session -> place(after.id(), session, before.tokenBefore(session)));
    }

    private boolean place(DeviceId device, DeviceSession session, TokenHash token) {
        return mapper.place(device.value(), DeviceSessionRow.of(session), token.hex()) == 1;
    }

    @Override
    public void remove(DeviceId device) {
        mapper.delete(device.value());
    }

    @Override
    public int removeEmpty(int limit) {
        var empty = mapper.lockEmpty(limit);
        return empty.length == 0 ? 0 : mapper.deleteEmpty(empty);
    }
}
