package dev.latchkey.application.revocation;

import dev.latchkey.domain.revocation.Effect;

/** Makes sure that whatever was revoked before is effective everywhere (SR-REV-09). */
@FunctionalInterface
public interface ConfirmRevocations {

    /**
     * How it is effective, once it is. Waits no longer than a lease lasts, and fails with {@link ConfirmationPending} when it
     * cannot be found out.
     */
    Effect confirm();
}
