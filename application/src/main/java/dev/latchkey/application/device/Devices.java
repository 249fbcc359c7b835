package dev.latchkey.application.device;

import dev.latchkey.domain.device.Device;
import dev.latchkey.domain.device.DeviceId;
import dev.latchkey.domain.device.DeviceSecretHash;
import dev.latchkey.domain.device.OpenDevice;
import dev.latchkey.domain.session.SessionId;
import java.time.Instant;
import java.util.Optional;

/** Every device there is. What it promises is written down in {@code DevicesContract}. */
public interface Devices {

    /** The device that the secret opens now, with all its sessions, over or not. */
    Optional<OpenDevice> find(DeviceSecretHash presented, Instant now);

    /** The same, so that nobody else changes the device until the running transaction ends. */
    Optional<OpenDevice> lock(DeviceSecretHash presented, Instant now);

    /** The device that this session is on, so that nobody else changes it until the running transaction ends. */
    Optional<Device> lockOf(SessionId session);

    /** Adds a device on which nobody is signed in yet. */
    void add(Device begun);

    /**
     * Keeps the device as it is after a change: its key, the sessions that came to it (from another device too) and what
     * changed of the others. Sessions that left it have to be ended before. False, and then the transaction is to be
     * undone, when one of the changed sessions is gone meanwhile, or has another token by now.
     */
    boolean save(Device before, Device after);

    /** Removes a device; its sessions have to be ended before. */
    void remove(DeviceId device);

    /**
     * Removes at most {@code limit} of the devices on which no session is left; answers how many. Only inside a transaction
     * nobody can sign in there meanwhile.
     */
    int removeEmpty(int limit);
}
