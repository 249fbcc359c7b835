package dev.latchkey.security.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.latchkey.application.session.SessionSnapshot;
import dev.latchkey.application.session.SnapshotSealer;
import dev.latchkey.security.key.KeyRing;
import dev.latchkey.security.key.Secrets;
import java.util.Base64;
import java.util.Optional;

/**
 * {@link SnapshotSealer} by compact JSON Web Signatures with HMAC-SHA-256 (contract 4). There is one header, and so nothing
 * about how to check a signature is the presenter's to say.
 */
final class JwtSnapshots implements SnapshotSealer {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER = BASE64.encodeToString("{\"alg\":\"HS256\"}".getBytes(UTF_8)) + ".";

    private final KeyRing keys;

    JwtSnapshots(Secrets secrets) {
        this.keys = KeyRing.ofTheSecretsThemselves(secrets);
    }

    @Override
    public String seal(SessionSnapshot snapshot) {
        var claims = SnapshotText.claimsOf(snapshot).getBytes(UTF_8);
        var signed = HEADER + BASE64.encodeToString(claims);
        return signed + "." + keys.sign(signed);
    }

    @Override
    public Optional<SessionSnapshot> open(String presented) {
        var end = presented.lastIndexOf('.');
        return presented.startsWith(HEADER)
                        && end >= HEADER.length()
                        && keys.believes(presented.substring(0, end), presented.substring(end + 1))
                ? SnapshotText.withClaims(decoded(presented.substring(HEADER.length(), end)))
                : Optional.empty();
    }

    private static String decoded(String signed) {
        return new String(Base64.getUrlDecoder().decode(signed), UTF_8);
    }
}
