package dev.latchkey.domain.device;

import static dev.latchkey.domain.session.SessionBuilder.NOON;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Makes devices for tests, each with an id and a secret of its own. */
public final class DeviceBuilder {

    private static final AtomicLong COUNT = new AtomicLong(System.currentTimeMillis() * 1_000_000);

    private final DeviceId id = new DeviceId("%032d".formatted(COUNT.incrementAndGet()));
    private final DeviceSecret secret = DeviceSecrets.aSecret();
    private Instant begunAt = NOON;
    private List<DeviceSession> sessions = List.of();

    private DeviceBuilder() {}

    public static DeviceBuilder aDevice() {
        return new DeviceBuilder();
    }

    public DeviceBuilder begunAt(Instant instant) {
        this.begunAt = instant;
        return this;
    }

    /** In whichever order; it is their first sign-in that counts. */
    public DeviceBuilder with(DeviceSession... sessions) {
        this.sessions = List.of(sessions);
        return this;
    }

    /** What opens the device. */
    public DeviceSecret secret() {
        return secret;
    }

    public Device build() {
        return new Device(id, DeviceKey.begunAt(begunAt, secret.hash()), sessions);
    }
}
