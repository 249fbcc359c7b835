package dev.latchkey.application.deletion;

import dev.latchkey.application.account.AccountRefusal;
import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.session.Session;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deletes the asker's account: their sessions, their credentials, themselves. */
@FunctionalInterface
public interface DeleteUser {

    /** Why it was refused, and nothing deleted; empty when all of it was. */
    Optional<AccountRefusal> delete(Command command);

    /**
     * Who asks.
     *
     * @param asking the session that asks
     * @param fresh whether its owner proved lately who they are
     * @param password proves it now; null when freshness is to suffice (contract 5.10)
     */
    record Command(Session asking, boolean fresh, @Nullable Password password) {}
}
