package dev.latchkey.application.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/** {@link SnapshotSealer} whose seal anybody could forge, but nobody by accident. */
public final class PlainSnapshotSealer implements SnapshotSealer {

    private final String name;

    /** Seals in a name of its own. */
    public PlainSnapshotSealer(String name) {
        this.name = name;
    }

    @Override
    public String seal(SessionSnapshot snapshot) {
        var text = "%d %d %s"
                .formatted(
                        snapshot.takenAt().toEpochMilli(), snapshot.goodUntil().toEpochMilli(), snapshot.told());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8)) + "." + checksum(text);
    }

    @Override
    public Optional<SessionSnapshot> open(String presented) {
        try {
            var opened = read(presented.split("\\.", 2)[0]);
            return Optional.of(opened).filter(snapshot -> seal(snapshot).equals(presented));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
            return Optional.empty();
        }
    }

    private static SessionSnapshot read(String encoded) {
        var parts = new String(Base64.getUrlDecoder().decode(encoded), UTF_8).split(" ", 3);
        return new SessionSnapshot(
                parts[2],
                Instant.ofEpochMilli(Long.parseLong(parts[0])),
                Instant.ofEpochMilli(Long.parseLong(parts[1])));
    }

    private String checksum(String text) {
        var checksum = new CRC32();
        checksum.update((name + text).getBytes(UTF_8));
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }
}
