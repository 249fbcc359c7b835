package dev.latchkey.http.session;

import dev.latchkey.application.session.internal.SessionRevoker;

record AsksTheRevokerItself(SessionRevoker revoker) {}
