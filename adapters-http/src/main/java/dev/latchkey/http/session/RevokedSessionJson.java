package dev.latchkey.http.session;

import dev.latchkey.http.web.EffectJson;

/** What a caller is told who ended a session: whether they are signed out themselves now, and that it is effective. */
record RevokedSessionJson(boolean success, boolean revokedCurrentSession, EffectJson effective) {}
