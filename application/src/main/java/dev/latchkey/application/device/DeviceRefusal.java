package dev.latchkey.application.device;

/** Why something was not done to a device. */
public sealed interface DeviceRefusal {

    /** As many accounts are signed in on the device as may be. */
    record AccountLimit(int maximum) implements DeviceRefusal {}

    /** No such account is signed in on the device, or the device is not proved. One answer, so that nobody learns more. */
    record NotOnDevice() implements DeviceRefusal {}

    /** The session that asked was ended at the same moment. */
    record SessionOverMeanwhile() implements DeviceRefusal {}
}
