package dev.latchkey.application.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link SnapshotSealer} keeps to, however it seals. */
public abstract class SnapshotSealerContract {

    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int HIGHEST_BIT = 32;
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** What is told of somebody with that name. */
    protected static SessionSnapshot snapshotOf(String name) {
        return new SessionSnapshot(
                "{\"session\":{\"id\":\"1\"},\"user\":{\"name\":\"%s\",\"image\":null}}".formatted(name),
                NOON,
                NOON.plusSeconds(300));
    }

    /** The sealer under test; each call may give the same one. */
    protected abstract SnapshotSealer sealer();

    /** A sealer that seals in the same way but shares no key with the one under test. */
    protected abstract SnapshotSealer stranger();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ann",
                "",
                "\u00c4nn \u0416 \u4e2d \ud83d\ude00",
                "\\\"},\\\"user\\\":{",
                "\\n\\u001f \u2028 \u0085",
                ",\\\"updatedAt\\\":1,\\\"version\\\":\\\"1\\\"",
                "%s %d \\\\E"
            })
    void opensWhatItSealed(String name) {
        var snapshot = snapshotOf(name);

        assertThat(sealer().open(sealer().seal(snapshot))).contains(snapshot);
    }

    @Test
    void opensWhatTellsMuch() {
        var snapshot = snapshotOf("x".repeat(20_000));

        assertThat(sealer().open(sealer().seal(snapshot))).contains(snapshot);
    }

    @Test
    void opensWhatWasTakenInTheMidstOfASecond() {
        var taken = NOON.plusMillis(789);
        var snapshot = new SessionSnapshot(snapshotOf("Ann").told(), taken, taken.plusMillis(1_500));

        var opened = sealer().open(sealer().seal(snapshot)).orElseThrow();

        assertThat(opened.takenAt()).isEqualTo(taken);
        assertThat(opened.goodUntil()).isBetween(snapshot.goodUntil().minusMillis(999), snapshot.goodUntil());
    }

    @Test
    void needsNoEscapingInACookie() {
        assertThat(sealer().seal(snapshotOf("\u00c4nn; \ud83d\ude00, a=b"))).matches("[A-Za-z0-9._-]+");
    }

    @Test
    @Tag("SR-TOK-06")
    void opensNothingThatAStrangerSealed() {
        assertThat(sealer().open(stranger().seal(snapshotOf("Ann")))).isEmpty();
    }

    /** The highest bit, because the lowest ones of a last character may mean nothing. */
    @Test
    @Tag("SR-TOK-06")
    void opensNothingInWhichOneCharacterWasChanged() {
        var sealed = sealer().seal(snapshotOf("Ann"));

        IntStream.range(0, sealed.length())
                .filter(at -> sealed.charAt(at) != '.')
                .forEach(at -> {
                    var changed = BASE64.charAt(BASE64.indexOf(sealed.charAt(at)) ^ HIGHEST_BIT);
                    assertThat(sealer().open(sealed.substring(0, at) + changed + sealed.substring(at + 1)))
                            .as("changed at %d", at)
                            .isEmpty();
                });
    }

    @Test
    @Tag("SR-TOK-06")
    void opensNothingThatWasCutShort() {
        var sealed = sealer().seal(snapshotOf("Ann"));

        IntStream.range(0, sealed.length())
                .forEach(length -> assertThat(sealer().open(sealed.substring(0, length)))
                        .as("cut at %d", length)
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {".", " ", "\u0000", "\n", "A", "AAAA", ".A", "%00", "\u00e9", "\ud800"})
    @Tag("SR-TOK-06")
    void opensNothingToWhichSomethingWasAdded(String addition) {
        var sealed = sealer().seal(snapshotOf("Ann"));

        assertThat(sealer().open(sealed + addition)).isEmpty();
        assertThat(sealer().open(addition + sealed)).isEmpty();
        assertThat(sealer().open(sealed + sealed)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("malformed")
    @Tag("SR-TOK-06")
    void opensNothingElse(String presented) {
        assertThat(sealer().open(presented)).isEmpty();
    }

    static Stream<String> malformed() {
        var headers = List.of(
                "null",
                "1",
                "[]",
                "{}",
                "{\"alg\":null}",
                "{\"alg\":\"none\"}",
                "{\"alg\":\"HS256\"}",
                "{\"alg\":\"HS512\"}",
                "{\"alg\":\"RS256\"}",
                "{\"alg\":\"HS256\",\"b64\":false,\"crit\":[\"b64\"]}",
                "{\"alg\":\"dir\",\"enc\":\"A256CBC-HS512\"}",
                "{\"alg\":\"dir\",\"enc\":\"A256CBC-HS512\",\"zip\":\"DEF\"}",
                "{\"alg\":\"dir\",\"enc\":\"A256GCM\"}",
                "{\"alg\":\"PBES2-HS512+A256KW\",\"enc\":\"A256CBC-HS512\",\"p2c\":2147483647,\"p2s\":\"AAAA\"}");
        var bare = Stream.of(
                "",
                ".",
                "..",
                "....",
                "\u0000",
                "null",
                "\u00e9",
                "\ud800",
                "A".repeat(1_000_000),
                ".".repeat(100_000));
        return Stream.concat(
                bare,
                headers.stream()
                        .map(header -> Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(UTF_8)))
                        .flatMap(header -> Stream.of(
                                header,
                                header + ".e30.",
                                header + ".e30.AAAA",
                                header + "..AAAA.AAAA.AAAA",
                                header + "....")));
    }
}
