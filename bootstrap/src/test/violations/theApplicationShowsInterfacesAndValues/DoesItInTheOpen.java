package dev.latchkey.application.session;

final class DoesItInTheOpen {}
