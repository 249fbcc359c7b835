package dev.latchkey.security.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.application.session.SessionSnapshot;
import dev.latchkey.application.session.SnapshotSealer;
import dev.latchkey.security.key.Secrets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** Whatever is presented as a snapshot, in each format it opens only if it was sealed here; and what is told comes back. */
@Tag("SR-TOK-06")
class AnySnapshotTest {

    private static final Secrets SECRETS = new Secrets(List.of("a secret for the tests of any snapshot"));
    private static final List<SnapshotSealer> SEALERS = List.of(
            new CompactSnapshots(SECRETS),
            new JwtSnapshots(SECRETS),
            new JweSnapshots(SECRETS, new SecureRandomness()));
    private static final SessionSnapshot SNAPSHOT =
            new SessionSnapshot("{\"user\":\"Ann\"}", Instant.EPOCH, Instant.EPOCH.plusSeconds(300));

    @Property
    void staysClosedWhenItIsAnyText(@ForAll String text) {
        assertThat(SEALERS).allSatisfy(sealer -> assertThat(sealer.open(text)).isEmpty());
    }

    @Property
    void staysClosedWhenItOnlyLooksSealed(
            @ForAll("json") String head, @ForAll("json") String body, @ForAll String end) {
        var parts = encoded(head) + "." + encoded(body) + "." + encoded(end);

        assertThat(SEALERS).allSatisfy(sealer -> {
            assertThat(sealer.open(encoded(head))).isEmpty();
            assertThat(sealer.open(parts)).isEmpty();
            assertThat(sealer.open(parts + "." + encoded(head) + "." + encoded(body)))
                    .isEmpty();
        });
    }

    @Property
    void opensToNothingElseWhenAnyPartOfItIsAnother(
            @ForAll("pieces") String piece,
            @ForAll @IntRange(max = 600) int from,
            @ForAll @IntRange(max = 600) int length) {
        assertThat(SEALERS).allSatisfy(sealer -> {
            var sealed = sealer.seal(SNAPSHOT);
            var begin = Math.min(from, sealed.length());
            var end = Math.min(begin + length, sealed.length());

            var opened = sealer.open(sealed.substring(0, begin) + piece + sealed.substring(end));

            opened.ifPresent(snapshot -> assertThat(snapshot).isEqualTo(SNAPSHOT));
        });
    }

    @Property
    void tellsWhatItWasTold(
            @ForAll("printable") String told,
            @ForAll @IntRange(max = 2_000_000_000) int taken,
            @ForAll @IntRange(max = 2_000_000_000) int good) {
        var snapshot = new SessionSnapshot("{" + told + "}", Instant.ofEpochSecond(taken), Instant.ofEpochSecond(good));

        assertThat(SEALERS)
                .allSatisfy(
                        sealer -> assertThat(sealer.open(sealer.seal(snapshot))).contains(snapshot));
    }

    @Provide
    Arbitrary<String> json() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "null",
                        "{}",
                        "[]",
                        "1",
                        "{\"alg\":\"HS256\"}",
                        "{\"alg\":\"none\"}",
                        "{\"alg\":\"dir\",\"enc\":\"A256CBC-HS512\"}",
                        "{\"session\":{},\"expiresAt\":4000000000000,\"signature\":\"\"}",
                        "{\"session\":{\"session\":{},\"user\":{},\"updatedAt\":1,\"version\":\"1\"},\"expiresAt\":4000000000000,\"signature\":\"A\"}"),
                Arbitraries.strings().ofMaxLength(40));
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(3),
                Arbitraries.strings().withChars("AaQ_-.=%eyJ").ofMaxLength(100));
    }

    /** All but broken Unicode, which is refused wherever people type something. */
    @Provide
    Arbitrary<String> printable() {
        return Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(100)
                .filter(text -> text.chars().noneMatch(each -> Character.isSurrogate((char) each)));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
