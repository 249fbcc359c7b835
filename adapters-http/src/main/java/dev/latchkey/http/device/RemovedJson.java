package dev.latchkey.http.device;

import dev.latchkey.http.web.EffectJson;

/** The account that is signed out now (RPC 3.6), everywhere. */
record RemovedJson(boolean success, String removedUserId, EffectJson effective) {}
