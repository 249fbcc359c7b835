/**
 * What can be asked of devices, each a browser or app with the accounts that are signed in there, and what that needs.
 *
 * <p>Verbs: begin a session on one, list its sessions, switch to an account, remove one, bootstrap, keep, sign out, purge.
 * Needs: {@link dev.latchkey.application.device.Devices} and {@link dev.latchkey.application.device.DeviceSigner}.
 */
@NullMarked
package dev.latchkey.application.device;

import org.jspecify.annotations.NullMarked;
