package dev.latchkey.application.account.internal;

import dev.latchkey.domain.session.SessionToken;

final class MakesATokenToo {

    SessionToken make() {
        return SessionToken.of(new byte[SessionToken.ENTROPY_BYTES]);
    }
}
