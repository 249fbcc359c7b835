package dev.latchkey.http.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SR-DEV-08")
class UserAgentsTest {

    private static final UserAgent NOTHING_KNOWN = new UserAgent(null, null, DeviceKind.OTHER);

    private final UserAgents agents = new UserAgents();

    @ParameterizedTest
    @CsvFileSource(resources = "user-agents.txt", delimiter = '|', nullValues = "-")
    void areKnownByTheNamesThatPeopleUse(
            @Nullable String browser, @Nullable String operatingSystem, DeviceKind kind, String text) {
        assertThat(agents.of(text)).isEqualTo(new UserAgent(browser, operatingSystem, kind));
    }

    /** Nothing in the request tells it from a Mac. */
    @Test
    void takeAnIpadThatAsksForTheDesktopsPagesForAMac() {
        var desktopPages = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_6) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                + " Version/17.4 Safari/605.1.15";

        assertThat(agents.of(desktopPages)).isEqualTo(new UserAgent("Safari", "macOS", DeviceKind.DESKTOP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\0", "Mozilla/5.0", "Other", "\uD83D", "\u0130", "$1", "\\", "null"})
    void areNothingWhenTheySayNothing(String text) {
        assertThat(agents.of(text)).isEqualTo(NOTHING_KNOWN);
    }

    /** Made of what makes the patterns go back and forth. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                " ",
                "; ",
                "(",
                "b",
                "Mozilla/5.0 ",
                "Linux; U; ",
                "Android",
                "CPU1",
                "CFNetwork/11.",
                "Build/",
                "iPhone OS 1_",
                "0,200b"
            })
    @Timeout(5)
    void takeNoLongTimeToBeRead(String piece) {
        for (var beginning : new String[] {"", "Mozilla/5.0 (Linux; Android 9; ", "x"}) {
            var text = (beginning + piece.repeat(512)).substring(0, 512);

            assertThat(agents.of(text)).isNotNull();
        }
    }

    @Test
    @Timeout(30)
    void areReadByManyAtATime() {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var all = IntStream.range(0, 400)
                    .mapToObj(i -> threads.submit(() -> agents.of("Mozilla/5.0 (X11; Linux) Firefox/" + i % 40 + ".0")))
                    .toList();

            assertThat(all)
                    .allSatisfy(one -> assertThat(one)
                            .succeedsWithin(Duration.ofSeconds(20))
                            .isEqualTo(new UserAgent("Firefox", "Linux", DeviceKind.DESKTOP)));
        }
    }
}
