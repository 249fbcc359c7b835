package dev.latchkey.http.web;

import dev.latchkey.http.session.SessionHttpModule;

record KnowsACapability(SessionHttpModule sessions) {}
