package dev.latchkey.domain.session;

import java.time.InstantSource;

record HoldsAClock(InstantSource clock) {}
