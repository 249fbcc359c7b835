package dev.latchkey.application.device;

import dev.latchkey.domain.session.Session;
import dev.latchkey.domain.session.SessionId;
import dev.latchkey.domain.session.SignedToken;
import java.util.List;

/**
 * A session that has begun.
 *
 * @param token the only copy of its secret there will ever be, for the cookie
 * @param ended the sessions whose place it took
 */
public record Begun(Session session, SignedToken token, DevicePass device, List<SessionId> ended) {}
