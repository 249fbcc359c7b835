package dev.latchkey.http.device;

/** The account that is signed out now (RPC 3.6). */
record RemovedJson(boolean success, String removedUserId) {}
