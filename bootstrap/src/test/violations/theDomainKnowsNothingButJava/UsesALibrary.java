package dev.latchkey.domain.session;

import com.google.common.collect.ImmutableList;

record UsesALibrary(ImmutableList<Session> sessions) {}
