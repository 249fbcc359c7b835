package dev.latchkey.security.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.regex.Pattern.DOTALL;

import dev.latchkey.application.session.SessionSnapshot;
import dev.latchkey.application.session.SnapshotSealer;
import dev.latchkey.security.key.KeyRing;
import dev.latchkey.security.key.Secrets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@link SnapshotSealer} in the format that is published as compact: JSON beside its own HMAC-SHA-256 (contract 4). */
final class CompactSnapshots implements SnapshotSealer {

    private static final Pattern SEALED =
            Pattern.compile("\\{\"session\":(\\{.*)},\"expiresAt\":(\\d{1,15}),\"signature\":\"([^\"]*)\"}", DOTALL);

    private final KeyRing keys;

    CompactSnapshots(Secrets secrets) {
        this.keys = KeyRing.ofTheSecretsThemselves(secrets);
    }

    @Override
    public String seal(SessionSnapshot snapshot) {
        var facts = SnapshotText.factsOf(snapshot);
        var end = Long.toString(snapshot.goodUntil().toEpochMilli());
        var text = "{\"session\":" + facts + "},\"expiresAt\":" + end + ",\"signature\":\""
                + keys.sign(signedText(facts, end)) + "\"}";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    @Override
    public Optional<SessionSnapshot> open(String presented) {
        return decoded(presented)
                .map(SEALED::matcher)
                .filter(Matcher::matches)
                .filter(found -> keys.believes(signedText(found.group(1), found.group(2)), found.group(3)))
                .flatMap(found ->
                        SnapshotText.withFacts(found.group(1), Instant.ofEpochMilli(Long.parseLong(found.group(2)))));
    }

    private static String signedText(String facts, String end) {
        return facts + ",\"expiresAt\":" + end + "}";
    }

    private static Optional<String> decoded(String presented) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(presented), UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
