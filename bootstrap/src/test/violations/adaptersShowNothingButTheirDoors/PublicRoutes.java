package dev.latchkey.http.session;

public final class PublicRoutes {}
