package dev.latchkey.application.device.internal;

import dev.latchkey.application.Batches;
import dev.latchkey.application.Chore;
import dev.latchkey.application.device.Devices;
import dev.latchkey.application.device.PurgeDevices;

/** Carries out {@link PurgeDevices}. */
public final class DevicePurger implements PurgeDevices {

    private final Devices devices;
    private final Batches batches;

    /** Purges these devices. */
    public DevicePurger(Devices devices, Batches batches) {
        this.devices = devices;
        this.batches = batches;
    }

    @Override
    public int purge() {
        return batches.work(Chore.PURGE_DEVICES, devices::removeEmpty);
    }
}
