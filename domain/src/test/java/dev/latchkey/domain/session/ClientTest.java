package dev.latchkey.domain.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientTest {

    @Test
    void isCutWhereNobodyReadsOn() {
        var client = new Client("a".repeat(65), "b".repeat(513));

        assertThat(client).isEqualTo(new Client("a".repeat(64), "b".repeat(512)));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
        "2001:db8:1:2::6, 2001:db8:1:2::/64",
        "2001:db8::, 2001:db8:0:0::/64",
        "2001:db8::1, 2001:db8:0:0::/64",
        "2001:db8::3:4:5:6, 2001:db8:0:0::/64",
        "2001::2:3:4:5:6, 2001:0:0:2::/64",
        "::1, 0:0:0:0::/64",
        "::, 0:0:0:0::/64",
        "::2:3:4:5:6:7, 0:0:2:3::/64",
        "fe80::1, fe80:0:0:0::/64",
        "'', ''"
    })
    @Tag("SR-DEV-09")
    void isInANetwork(String address, String network) {
        assertThat(new Client(address, "").network()).isEqualTo(network);
    }

    @ParameterizedTest
    @ValueSource(strings = {":", ":::", "1:2", "1:2:3:4:5:6:7:8:9:10", "::::::::::::::::", "x::y::z"})
    void isInSomeNetworkWhateverItsAddress(String address) {
        assertThatCode(new Client(address, "")::network).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.0/24",
        "255.255.255.255, 255.255.255.0/24",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1::/48",
        "2001:db8:1::6, 2001:db8:1::/48",
        "2001:db8::1, 2001:db8:0::/48",
        "2001::2:3:4:5:6:7, 2001:0:2::/48",
        "::1, 0:0:0::/48",
        "::, 0:0:0::/48",
        "'', ''"
    })
    @Tag("SR-DEV-08")
    void isRoughlySomewhere(String address, String whereabouts) {
        assertThat(new Client(address, "").whereabouts()).isEqualTo(whereabouts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x::y", "1:2:g", "192.0.2", "192.0.2.7.8", "1922.0.2.7", "192.0.2.x", "example.com", "\0"})
    @Tag("SR-DEV-08")
    void isNowhereWhenItsAddressIsNone(String address) {
        assertThat(new Client(address, "").whereabouts()).isEmpty();
    }

    @Test
    @Tag("SR-DEV-06")
    void looksLikeWhoeverCallsItselfTheSameInTheSameNetwork() {
        var client = new Client("2001:db8::1", "Mozilla/5.0");

        assertThat(client.looksLike(new Client("2001:db8::2", "Mozilla/5.0"))).isTrue();
        assertThat(client.looksLike(new Client("2001:db8:0:1::1", "Mozilla/5.0")))
                .isFalse();
        assertThat(client.looksLike(new Client("2001:db8::1", "curl"))).isFalse();
    }

    @Test
    @Tag("SR-DEV-06")
    void looksLikeNobodyWhenItsAddressIsUnknown() {
        var unknown = new Client("", "Mozilla/5.0");

        assertThat(unknown.looksLike(unknown)).isFalse();
    }
}
