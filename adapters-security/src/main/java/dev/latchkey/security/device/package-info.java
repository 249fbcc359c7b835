/** Signs the secrets of devices, so that they cannot be forged. */
@NullMarked
package dev.latchkey.security.device;

import org.jspecify.annotations.NullMarked;
