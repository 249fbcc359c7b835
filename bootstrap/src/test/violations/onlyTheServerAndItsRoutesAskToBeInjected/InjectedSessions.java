package dev.latchkey.persistence.session;

import com.google.inject.Inject;

final class InjectedSessions {

    @Inject
    InjectedSessions(SessionMapper mapper) {}
}
