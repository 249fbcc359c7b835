package dev.latchkey.application.account;

import dev.latchkey.domain.account.ProfileChange;
import dev.latchkey.domain.account.UserId;
import java.util.Optional;

/** Lets somebody change what they show of themselves. */
@FunctionalInterface
public interface UpdateUser {

    /** Why it was refused; empty when it was done. Of two changes at once each keeps what only it names. */
    Optional<AccountRefusal> update(Command command);

    /** Who asks, and for what. */
    record Command(UserId asker, ProfileChange change) {}
}
