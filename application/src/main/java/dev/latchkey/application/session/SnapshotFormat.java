package dev.latchkey.application.session;

import java.time.Duration;

/** In which of the published formats browsers carry a snapshot of their session, if at all (contract 4). */
public enum SnapshotFormat {
    /** They carry none. */
    OFF(Duration.ZERO),
    /** JSON, signed by HMAC; anybody who gets hold of the cookie can read it. */
    COMPACT(Duration.ofMinutes(1)),
    /** A signed JSON Web Token, as readable. */
    JWT(Duration.ofMinutes(5)),
    /** An encrypted JSON Web Token, readable with the secret only. */
    JWE(Duration.ofMinutes(5));

    private final Duration maxAgeIfNotRemembered;

    SnapshotFormat(Duration maxAgeIfNotRemembered) {
        this.maxAgeIfNotRemembered = maxAgeIfNotRemembered;
    }

    /** How long a snapshot is good of a session that is not remembered: as published, whatever is set. */
    public Duration maxAgeIfNotRemembered() {
        return maxAgeIfNotRemembered;
    }
}
