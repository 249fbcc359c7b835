package dev.latchkey.application.account;

import dev.latchkey.application.Result;
import dev.latchkey.application.device.Begun;
import dev.latchkey.application.device.Browser;
import dev.latchkey.domain.account.Password;
import dev.latchkey.domain.session.Session;
import java.util.Optional;

/** Gives somebody who knows their password another one. */
@FunctionalInterface
public interface ChangePassword {

    /**
     * The session that begins in the place of all the others, if those were to end; otherwise empty, and every session
     * goes on. A sign-in with the old password that is under way while the sessions end fails (SR-REV-05).
     */
    Result<Optional<Begun>, AccountRefusal> change(Command command);

    /**
     * Who asks, and for what.
     *
     * @param asking the session that asks
     * @param browser where the session that may begin is begun
     * @param revokesSessions whether all sessions are to end, the one that asks included
     */
    record Command(Session asking, Password current, Password chosen, Browser browser, boolean revokesSessions) {}
}
