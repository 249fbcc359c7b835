package dev.latchkey.security.session;

import static java.util.regex.Pattern.DOTALL;

import dev.latchkey.application.session.SessionSnapshot;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A snapshot in JSON, with when it was taken and of which version it is (contract 4). It is put together and taken apart
 * as text, because whoever checks the compact format must find it byte for byte; what is not just as it is written here
 * is not ours.
 */
final class SnapshotText {

    private static final String VERSION = ",\"version\":\"1\"";
    private static final Pattern FACTS = Pattern.compile("(\\{.+),\"updatedAt\":(\\d{1,15})" + VERSION, DOTALL);
    private static final Pattern CLAIMS =
            Pattern.compile("(\\{.*),\"iat\":\\d{1,12},\"exp\":(\\d{1,12})(?:,\"jti\":\"[0-9a-f-]{36}\")?}", DOTALL);

    private SnapshotText() {}

    /** All but until when it is good; the closing brace is still to come. */
    static String factsOf(SessionSnapshot snapshot) {
        var told = snapshot.told();
        return told.substring(0, told.length() - 1)
                + ",\"updatedAt\":"
                + snapshot.takenAt().toEpochMilli()
                + VERSION;
    }

    /** What has these facts; empty when they are not as they are written here. */
    static Optional<SessionSnapshot> withFacts(String facts, Instant goodUntil) {
        var matcher = FACTS.matcher(facts);
        return matcher.matches()
                ? Optional.of(new SessionSnapshot(
                        matcher.group(1) + "}", Instant.ofEpochMilli(Long.parseLong(matcher.group(2))), goodUntil))
                : Optional.empty();
    }

    /** The claims of a JSON Web Token that has a name of its own. */
    static String claimsOf(SessionSnapshot snapshot, String name) {
        return openClaimsOf(snapshot) + ",\"jti\":\"" + name + "\"}";
    }

    /** The claims of a JSON Web Token. */
    static String claimsOf(SessionSnapshot snapshot) {
        return openClaimsOf(snapshot) + "}";
    }

    private static String openClaimsOf(SessionSnapshot snapshot) {
        return factsOf(snapshot)
                + ",\"iat\":"
                + snapshot.takenAt().getEpochSecond()
                + ",\"exp\":"
                + snapshot.goodUntil().getEpochSecond();
    }

    /** What has these claims; empty when they are not as they are written here. */
    static Optional<SessionSnapshot> withClaims(String claims) {
        var matcher = CLAIMS.matcher(claims);
        return matcher.matches()
                ? withFacts(matcher.group(1), Instant.ofEpochSecond(Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }
}
