package dev.latchkey.persistence.session;

final class SessionsImpl {}
