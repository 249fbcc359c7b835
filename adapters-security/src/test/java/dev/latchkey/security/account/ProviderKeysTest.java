package dev.latchkey.security.account;

import static com.nimbusds.jose.JWSAlgorithm.RS256;
import static dev.latchkey.security.account.ProviderKeys.BETWEEN_DOWNLOADS;
import static dev.latchkey.security.account.ProviderKeys.KEPT;
import static dev.latchkey.security.account.ProviderKeys.KEPT_IN_AN_OUTAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Named.named;

import com.nimbusds.jose.JWSHeader;
import com.sun.net.httpserver.HttpExchange;
import dev.latchkey.application.Overloaded;
import dev.latchkey.application.Result;
import dev.latchkey.domain.account.IdToken;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the keys come from that tokens are verified with, and how often. */
class ProviderKeysTest {

    @AutoClose
    private final IdTokenFixture fixture = new IdTokenFixture();

    private final LocalProvider provider = fixture.provider;

    @Test
    void areDownloadedOnceForManyTokens() {
        for (var i = 0; i < 10; i++) {
            assertThat(fixture.believes(fixture.token())).isTrue();
        }

        assertThat(provider.downloads()).isEqualTo(1);
    }

    @Test
    void areDownloadedOnceForManyTokensAtOnce() throws Exception {
        var token = fixture.token().signed();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 50; i++) {
                var _ = clients.submit(() -> fixture.verify(token));
            }
        }

        assertThat(provider.downloads()).isEqualTo(1);
    }

    @Test
    void areNotDownloadedForWhatWouldNotBeBelievedAnyway() {
        fixture.verify(fixture.token().with("iss", "https://evil.example").signed());
        fixture.verify(fixture.token().with("aud", "somebody-else").signed());
        fixture.verify(fixture.token().with("exp", 1).signed());
        fixture.verify(new IdToken("garbage"));

        assertThat(provider.downloads()).isZero();
    }

    @Test
    void changeWhenTheProviderSignsWithANewOne() {
        var before = fixture.token().signed();
        assertThat(fixture.believes(fixture.token())).isTrue();

        provider.rotate();

        assertThat(fixture.believes(fixture.token())).isTrue();
        assertThat(provider.downloads()).isEqualTo(2);
        assertThat(fixture.verify(before)).as("signed with the old one").isNotInstanceOf(Result.Done.class);
    }

    @Test
    void areForgottenInMinutesWhenTheProviderHasNotPublishedThemAnyMore() {
        var before = fixture.token().signed();
        fixture.verify(before);
        provider.rotate();
        assertThat(fixture.verify(before)).isInstanceOf(Result.Done.class);

        fixture.clock.advance(KEPT.plusMillis(1));

        assertThat(fixture.verify(before)).isNotInstanceOf(Result.Done.class);
    }

    @Test
    @Tag("SR-WEB-06")
    void areNotDownloadedAgainAndAgainForNamesThatSomebodyMakesUp() {
        assertThat(fixture.believes(fixture.token())).isTrue();

        presentMadeUpNames(200);

        assertThat(provider.downloads()).isEqualTo(2);
        assertThat(fixture.believes(fixture.token())).isTrue();

        fixture.clock.advance(BETWEEN_DOWNLOADS);
        presentMadeUpNames(200);

        assertThat(provider.downloads()).isEqualTo(4);
    }

    @Test
    void areFoundAgainSoonAfterSomebodyMadeUpNames() {
        presentMadeUpNames(10);
        provider.rotate();
        assertThat(fixture.believes(fixture.token())).isFalse();

        fixture.clock.advance(BETWEEN_DOWNLOADS);

        assertThat(fixture.believes(fixture.token())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("outages")
    void areUsedOnWhileTheProviderIsOutOfOrder(LocalProvider.Behaviour outage) {
        assertThat(fixture.believes(fixture.token())).isTrue();
        provider.behave(outage);

        fixture.clock.advance(KEPT_IN_AN_OUTAGE.minusSeconds(1));
        assertThat(fixture.believes(fixture.token())).isTrue();

        fixture.clock.advance(KEPT.plusSeconds(1));
        assertThatExceptionOfType(Overloaded.class).isThrownBy(() -> fixture.believes(fixture.token()));
    }

    @ParameterizedTest
    @MethodSource("outages")
    @Tag("SR-ERR-04")
    void areWaitedForWhenThereHaveNotBeenAny(LocalProvider.Behaviour outage) {
        provider.behave(outage);

        for (var i = 0; i < 20; i++) {
            assertThatExceptionOfType(Overloaded.class)
                    .isThrownBy(() -> fixture.believes(fixture.token()))
                    .satisfies(busy -> {
                        assertThat(busy.retryAfter()).isEqualTo(BETWEEN_DOWNLOADS);
                        assertThat(busy.getStackTrace()).isEmpty();
                    });
        }
        assertThat(provider.downloads()).isBetween(2, 4); // Java itself asks again whoever hangs up

        provider.recover();
        fixture.clock.advance(BETWEEN_DOWNLOADS);

        assertThat(fixture.believes(fixture.token())).isTrue();
    }

    @Test
    void refuseATokenOfAnUnknownOneWhileTheProviderIsOutOfOrder() {
        assertThat(fixture.believes(fixture.token())).isTrue();
        provider.behave(LocalProvider::fail);

        presentMadeUpNames(1);

        assertThat(fixture.believes(fixture.token())).isTrue();
    }

    private void presentMadeUpNames(int count) {
        for (var i = 0; i < count; i++) {
            var name = "made-up-" + i;
            var header = new JWSHeader.Builder(RS256).keyID(name).build();
            assertThat(fixture.verify(fixture.token().signed(header, provider.rsaKey())))
                    .isNotInstanceOf(Result.Done.class);
        }
    }

    static Stream<Named<LocalProvider.Behaviour>> outages() {
        return Stream.of(
                named("it fails", LocalProvider::fail),
                named("it hangs up", HttpExchange::close),
                named("it sends elsewhere", exchange -> {
                    exchange.getResponseHeaders().add("Location", "/moved-keys");
                    exchange.sendResponseHeaders(302, -1);
                }),
                named("it speaks to people", exchange -> LocalProvider.write(exchange, "<html>Sorry</html>")),
                named("it has no keys", exchange -> LocalProvider.write(exchange, "{}")),
                named("it has half a key", exchange -> LocalProvider.write(exchange, "{\"keys\":[{\"kty\":\"RSA\"}]}")),
                named("it does not end", exchange -> LocalProvider.write(exchange, "[" + " ".repeat(1 << 20) + "]")));
    }
}
