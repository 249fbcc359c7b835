package dev.latchkey.http.session;

/** What a caller is told who ended a session: whether they are signed out themselves now. */
record RevokedSessionJson(boolean success, boolean revokedCurrentSession) {}
