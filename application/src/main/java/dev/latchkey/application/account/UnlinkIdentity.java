package dev.latchkey.application.account;

import dev.latchkey.domain.account.CredentialId;
import dev.latchkey.domain.account.UserId;
import java.util.Optional;

/** Takes away one of the ways in which somebody can sign in, but never the last. */
@FunctionalInterface
public interface UnlinkIdentity {

    /**
     * Why it was not taken away; empty when it was. Somebody with one way only hears {@link AccountRefusal.LastIdentity},
     * whichever they name; sessions go on.
     */
    Optional<AccountRefusal> unlink(Command command);

    /**
     * Who asks, and what is to go.
     *
     * @param identity empty when what was named cannot be one
     */
    record Command(UserId user, Optional<CredentialId> identity) {}
}
