package dev.latchkey.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.session.SessionSnapshot;
import dev.latchkey.application.session.SnapshotSealer;
import dev.latchkey.application.session.SnapshotSealerContract;
import dev.latchkey.security.key.KeyRing;
import dev.latchkey.security.key.Secrets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What each format keeps to, besides the contract of all: others can read it, and none takes anything else for its own. */
abstract class SnapshotsTest extends SnapshotSealerContract {

    /** What everything below was made with that was not made here. */
    static final String KNOWN = "a secret that everybody may know about";

    static final Instant TAKEN = Instant.ofEpochMilli(1_772_366_400_789L);

    private static final String OWN = "the secret that is used in these tests";
    private static final String FOREIGN = "the secret of some other installation";

    /** A name in which there is all that JSON can be written with in more than one way. */
    static final SessionSnapshot SNAPSHOT = new SessionSnapshot(
            "{\"session\":{\"id\":\"1\"},\"user\":{\"name\":\"\u00c4nn \ud83d\ude00\\u001f\u2028/\",\"image\":null}}",
            TAKEN,
            TAKEN.plusSeconds(300));

    abstract SnapshotSealer with(Secrets secrets);

    /** One of that snapshot, made with the known secret by Node.js and jose 6. */
    abstract String madeElsewhere();

    final SnapshotSealer with(String... secrets) {
        return with(new Secrets(List.of(secrets)));
    }

    @Override
    protected final SnapshotSealer sealer() {
        return with(OWN);
    }

    @Override
    protected final SnapshotSealer stranger() {
        return with(FOREIGN);
    }

    @Test
    @Tag("SR-KEY-05")
    void opensWhatWasMadeElsewhereInTheSameFormat() {
        var opened = with(KNOWN).open(madeElsewhere()).orElseThrow();

        assertThat(opened.told()).isEqualTo(SNAPSHOT.told());
        assertThat(opened.takenAt()).isEqualTo(SNAPSHOT.takenAt());
        assertThat(opened.goodUntil().getEpochSecond())
                .isEqualTo(SNAPSHOT.goodUntil().getEpochSecond());
    }

    @Test
    @Tag("SR-KEY-01")
    void sealsWithTheFirstSecretAndOpensWithEach() {
        var both = with(FOREIGN, OWN);

        assertThat(both.open(sealer().seal(SNAPSHOT))).isPresent();
        assertThat(stranger().open(both.seal(SNAPSHOT))).isPresent();
        assertThat(sealer().open(both.seal(SNAPSHOT))).isEmpty();
    }

    @Test
    void opensNothingInAnotherFormat() {
        var secrets = new Secrets(List.of(OWN));
        var formats = List.of(
                new CompactSnapshots(secrets),
                new JwtSnapshots(secrets),
                new JweSnapshots(secrets, new SecureRandomness()));

        assertThat(formats)
                .filteredOn(format -> sealer().open(format.seal(SNAPSHOT)).isPresent())
                .singleElement()
                .hasSameClassAs(sealer());
    }

    /** Signs as this service would with the secret itself, if it signed such a thing. */
    static String signedWithOurOwn(String text) {
        return KeyRing.ofTheSecretsThemselves(new Secrets(List.of(OWN))).sign(text);
    }
}
