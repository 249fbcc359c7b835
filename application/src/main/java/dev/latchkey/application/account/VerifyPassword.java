package dev.latchkey.application.account;

import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.session.SessionId;
import java.util.Optional;

/** Lets somebody who is signed in confirm that it is still them; their session is fresh again then (SR-AUT-01). */
@FunctionalInterface
public interface VerifyPassword {

    /** Why it was refused; empty when it was done. */
    Optional<AccountRefusal> verify(Command command);

    /** Who asks, in which session, and what they say their password is. */
    record Command(UserId asker, SessionId session, Password password) {}
}
