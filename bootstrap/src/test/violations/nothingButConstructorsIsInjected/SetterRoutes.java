package dev.latchkey.http.session;

import com.google.inject.Inject;
import dev.latchkey.application.session.ListSessions;

final class SetterRoutes {

    @Inject
    void setListSessions(ListSessions listSessions) {}
}
