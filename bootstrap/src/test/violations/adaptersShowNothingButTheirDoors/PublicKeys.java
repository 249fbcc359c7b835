package dev.latchkey.security.session;

public final class PublicKeys {}
