package dev.latchkey.http.session;

import com.google.inject.Inject;
import dev.latchkey.application.session.ListSessions;

final class FieldRoutes {

    @Inject
    private ListSessions listSessions;
}
