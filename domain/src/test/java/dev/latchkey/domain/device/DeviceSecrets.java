package dev.latchkey.domain.device;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/** Makes secrets and salts for tests, no two alike. */
public final class DeviceSecrets {

    private static final AtomicLong COUNT = new AtomicLong(System.currentTimeMillis() * 1_000_000);

    private DeviceSecrets() {}

    public static DeviceSecret aSecret() {
        return DeviceSecret.of(unique(DeviceSecret.ENTROPY_BYTES));
    }

    public static Salt aSalt() {
        return Salt.of(unique(Salt.BYTES));
    }

    private static byte[] unique(int size) {
        return ByteBuffer.allocate(size).putLong(COUNT.incrementAndGet()).array();
    }
}
