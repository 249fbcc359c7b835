package dev.latchkey.persistence.session;

final class ClassRow {}
