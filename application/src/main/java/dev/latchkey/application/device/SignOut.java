package dev.latchkey.application.device;

import dev.latchkey.domain.device.SignedSecret;
import dev.latchkey.domain.session.SignedToken;
import java.util.List;

/** Ends every session that a browser can prove. */
@FunctionalInterface
public interface SignOut {

    /**
     * Ends the sessions of these tokens and all that are on these devices, however little time they have left. What is not
     * signed by us changes nothing (SR-DEV-07).
     */
    void signOut(Command command);

    /** Everything that a browser shows, planted or not. */
    record Command(List<SignedToken> sessions, List<SignedSecret> devices) {}
}
