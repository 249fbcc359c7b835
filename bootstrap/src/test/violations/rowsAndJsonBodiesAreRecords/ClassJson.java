package dev.latchkey.http.session;

final class ClassJson {}
