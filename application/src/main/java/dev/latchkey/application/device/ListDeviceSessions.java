package dev.latchkey.application.device;

import dev.latchkey.domain.device.SignedSecret;
import dev.latchkey.domain.session.SignedIn;
import java.util.List;

/** Shows who is signed in on a device. */
@FunctionalInterface
public interface ListDeviceSessions {

    /**
     * Who is signed in, in the order of their first sign-in there: one session for each user, none that is over. Nobody
     * when what is presented opens no device.
     */
    List<SignedIn> list(SignedSecret presented);
}
