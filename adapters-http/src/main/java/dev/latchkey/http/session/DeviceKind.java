package dev.latchkey.http.session;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What somebody holds in their hands who uses a session, as far as its user agent tells. */
enum DeviceKind {
    @JsonProperty("desktop")
    DESKTOP,
    @JsonProperty("mobile")
    MOBILE,
    @JsonProperty("tablet")
    TABLET,
    /** Nobody's: a crawler. */
    @JsonProperty("bot")
    BOT,
    /** A program without a screen, a television, a console, or nothing that tells what it is. */
    @JsonProperty("other")
    OTHER
}
