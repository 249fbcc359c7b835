package dev.latchkey.http.deletion;

/** What a caller is told whose account is gone. */
record DeletedJson(boolean success, String message) {}
