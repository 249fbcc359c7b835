package dev.latchkey.application.session.internal;

public final class PublicForNothing {}
