package dev.latchkey.http.device;

/** The account that is active now (RPC 3.5). */
record SwitchedJson(boolean success, String switchedToUserId) {}
