package dev.latchkey.application.session.internal;

final class SessionManager {}
