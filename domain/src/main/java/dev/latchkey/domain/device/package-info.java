/**
 * A browser or app, and the accounts that are signed in there side by side.
 *
 * <p>Start with {@link dev.latchkey.domain.device.Device}, which holds every rule about its accounts: one session for each
 * user, no more users than the maximum, in the order of first sign-in. What opens a device is in {@link
 * dev.latchkey.domain.device.DeviceKey}; how much of it, and who is next when the active one leaves, in {@link
 * dev.latchkey.domain.device.OpenDevice}.
 */
@NullMarked
package dev.latchkey.domain.device;

import org.jspecify.annotations.NullMarked;
