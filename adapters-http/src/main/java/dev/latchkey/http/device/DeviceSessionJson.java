package dev.latchkey.http.device;

import dev.latchkey.domain.session.SignedIn;
import dev.latchkey.http.web.SessionJson;
import dev.latchkey.http.web.UserJson;

/** Somebody who is signed in on the device (contract 6.1). */
record DeviceSessionJson(SessionJson session, UserJson user) {

    static DeviceSessionJson of(SignedIn signedIn) {
        return new DeviceSessionJson(SessionJson.of(signedIn.session()), UserJson.of(signedIn.user()));
    }
}
