package dev.latchkey.bootstrap;

import dev.latchkey.application.session.internal.SessionPurger;

record PurgesItself(SessionPurger purger) {}
