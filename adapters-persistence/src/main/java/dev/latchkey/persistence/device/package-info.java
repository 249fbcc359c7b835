/** Devices in PostgreSQL. Every statement is in {@code DeviceMapper}. */
@NullMarked
package dev.latchkey.persistence.device;

import org.jspecify.annotations.NullMarked;
