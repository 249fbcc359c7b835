package dev.latchkey.security.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CookieKeysTest {

    private static final String OLD = "the secret that was used up to now";
    private static final String NEW = "the secret that is used from now on";
    private static final String FOREIGN = "the secret of some other installation";

    private static final Purpose PURPOSE = new Purpose("latchkey/some-cookie");
    private static final String TEXT = "text";

    @Test
    @Tag("SR-KEY-01")
    void signWithTheFirstSecret() {
        assertThat(keysOf(NEW, OLD).sign(TEXT))
                .isEqualTo(keysOf(NEW).sign(TEXT))
                .isNotEqualTo(keysOf(OLD).sign(TEXT));
    }

    @Test
    @Tag("SR-KEY-01")
    void openWhatWasSignedBeforeASecretWasPutBeforeTheOldOne() {
        var signedBefore = keysOf(OLD).sign(TEXT);

        assertThat(keysOf(NEW, OLD).open(signedBefore)).contains(TEXT);
        assertThat(keysOf(NEW, FOREIGN, OLD).open(signedBefore)).contains(TEXT);
    }

    @Test
    @Tag("SR-KEY-01")
    void openNothingOfASecretThatWasTakenAway() {
        assertThat(keysOf(NEW).open(keysOf(OLD).sign(TEXT))).isEmpty();
    }

    @Test
    @Tag("SR-KEY-03")
    void openNothingThatWasSignedForAnotherPurpose() {
        var forSomethingElse =
                CookieKeys.of(new Secrets(List.of(NEW)), new Purpose("latchkey/something-else"), TEXT.length());

        assertThat(keysOf(NEW).open(forSomethingElse.sign(TEXT))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tex", "texts", ".text", "text."})
    void openNoTextOfAnotherLength(String text) {
        var keys = keysOf(NEW);

        assertThat(keys.open(keys.sign(text))).isEmpty();
    }

    /** Of four texts that decode to the same bytes one is the signature, so that no value has a second spelling. */
    @Test
    void acceptOneSpellingOfASignatureOnly() {
        var keys = keysOf(NEW);
        var signed = keys.sign(TEXT);
        var start = signed.substring(0, signed.length() - 1);

        var accepted = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/="
                .chars()
                .mapToObj(last -> start + (char) last)
                .filter(presented -> keys.open(presented).isPresent());

        assertThat(accepted).containsExactly(signed);
    }

    @Test
    void serveManyThreadsAtATime() throws Exception {
        var keys = keysOf(NEW, OLD);

        try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(1_000, 10_000)
                    .mapToObj(number -> requests.submit(() -> {
                        var mine = Integer.toString(number);
                        return keys.open(keys.sign(mine)).filter(mine::equals).isPresent();
                    }))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        }
    }

    private static CookieKeys keysOf(String... secrets) {
        return CookieKeys.of(new Secrets(List.of(secrets)), PURPOSE, TEXT.length());
    }
}
