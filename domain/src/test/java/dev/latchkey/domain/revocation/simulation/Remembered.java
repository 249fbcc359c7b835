package dev.latchkey.domain.revocation.simulation;

import dev.latchkey.domain.account.UserId;
import dev.latchkey.domain.revocation.Stamp;
import dev.latchkey.domain.session.SessionId;

/** What a node remembers of a session. */
record Remembered(SessionId session, UserId user, Stamp stamp) {}
