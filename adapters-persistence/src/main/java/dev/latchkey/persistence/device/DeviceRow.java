package dev.latchkey.persistence.device;

import dev.latchkey.domain.device.Device;
import dev.latchkey.domain.device.DeviceId;
import dev.latchkey.domain.device.DeviceKey;
import dev.latchkey.domain.device.DeviceSecretHash;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the {@code device} table.
 *
 * @param secretHash in hexadecimal, like the one before; the columns hold the bytes
 */
record DeviceRow(
        String id,
        String secretHash,
        Instant secretSince,
        @Nullable String previousSecretHash) {

    /** Never prints what is stored of a secret. */
    @Override
    public String toString() {
        return "DeviceRow[redacted]";
    }

    static DeviceRow of(Device device) {
        var key = device.key();
        var previous = key.previous() == null ? null : key.previous().hex();
        return new DeviceRow(device.id().value(), key.current().hex(), key.since(), previous);
    }

    Device toDomain(List<DeviceSessionRow> sessions) {
        var previous = previousSecretHash == null ? null : new DeviceSecretHash(previousSecretHash);
        return new Device(
                new DeviceId(id),
                new DeviceKey(new DeviceSecretHash(secretHash), secretSince, previous),
                sessions.stream().map(DeviceSessionRow::toDomain).toList());
    }
}
