package dev.latchkey.http.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SR-DEV-09")
class TrustedProxiesTest {

    private static final TrustedProxies PROXIES =
            TrustedProxies.of(List.of("10.0.0.0/8", "192.0.2.1", "2001:db8:ffff::/48", "::1"));
    private static final InetAddress PEER = InetAddress.ofLiteral("10.1.2.3");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7                                   | 203.0.113.7",
                "203.0.113.7, 10.9.9.9                         | 203.0.113.7",
                "203.0.113.7,10.9.9.9,192.0.2.1                | 203.0.113.7",
                "198.51.100.1, 203.0.113.7, 10.9.9.9           | 203.0.113.7",
                "10.0.0.1, 203.0.113.7                         | 203.0.113.7",
                "junk, 203.0.113.7                             | 203.0.113.7",
                "203.0.113.7 , 2001:db8:ffff:1::2              | 203.0.113.7",
                "2001:DB8:0:0::7, ::1                          | 2001:db8::7",
                "2001:0db8:0001:0002:0003:0004:0005:0006       | 2001:db8:1:2:3:4:5:6",
                "::ffff:203.0.113.7                            | 203.0.113.7",
                "203.0.113.7, ::ffff:10.9.9.9                  | 203.0.113.7",
                "192.0.2.2                                     | 192.0.2.2",
                "11.0.0.0                                      | 11.0.0.0",
                "9.255.255.255                                 | 9.255.255.255"
            })
    void findTheFirstFromTheRightThatIsNotOneOfThem(String forwardedFor, String client) {
        assertThat(PROXIES.client(PEER, List.of(forwardedFor)).map(Clients::text))
                .contains(client);
    }

    @Test
    void readAllLinesOfTheHeaderAsOne() {
        assertThat(PROXIES.client(PEER, List.of("198.51.100.1, 203.0.113.7", "10.0.0.1", "10.0.0.2")))
                .contains(InetAddress.ofLiteral("203.0.113.7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "10.0.0.1",
                "10.0.0.1, 10.0.0.2",
                "203.0.113.7,",
                "203.0.113.7, ,10.0.0.1",
                "203.0.113.7:5678",
                "[2001:db8::1]",
                "[2001:db8::1]:443",
                "203.0.113.7, unknown",
                "203.0.113.7, _hidden, 10.0.0.1",
                "203.0.113",
                "203.0.113.7.1",
                "203.0.113.256",
                "0x7f000001",
                "2130706433",
                "017.0.0.1",
                "fe80::1%eth0",
                "fe80::1%1",
                "2001:db8::1::2",
                "2001:db8::g",
                "localhost",
                "example.com",
                "203.0.113.7/32",
                "for=203.0.113.7"
            })
    void knowNobodyWhereOneOfThemNamesNoAddressOrOnlyEachOther(String forwardedFor) {
        assertThat(PROXIES.client(PEER, List.of(forwardedFor))).isEmpty();
    }

    @Test
    void areTheClientThemselvesWhenTheyForwardNothing() {
        assertThat(PROXIES.client(PEER, List.of())).contains(PEER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "192.0.2.0", "192.0.2.2", "2001:db8:fffe::1", "::2", "11.0.0.1"})
    void areBelievedAndNobodyElseIs(String stranger) {
        var peer = InetAddress.ofLiteral(stranger);

        assertThat(PROXIES.client(peer, List.of("198.51.100.1"))).contains(peer);
        assertThat(PROXIES.client(peer, List.of("198.51.100.1, 10.0.0.1"))).contains(peer);
    }

    @Test
    void mayBeNobodyAtAll() {
        assertThat(TrustedProxies.NONE.client(PEER, List.of("198.51.100.1"))).isEqualTo(Optional.of(PEER));
        assertThat(TrustedProxies.of(List.of()).client(PEER, List.of("198.51.100.1")))
                .isEqualTo(Optional.of(PEER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "proxy.example.com",
                "10.0.0.0/",
                "10.0.0.0/0",
                "::/0",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/08",
                "10.0.0.0/8/8",
                "10.0.0.0/255.0.0.0",
                "10.0.0.1/8",
                "2001:db8::1/32",
                "2001:db8::/129",
                "2001:db8::/1000",
                "10.0.0",
                "10.*.*.*",
                "10.0.0.0-10.0.0.9",
                "fe80::1%eth0",
                "[::1]",
                "10.0.0.1:80",
                "*"
            })
    void refuseWhatIsNeitherAnAddressNorARange(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustedProxies.of(List.of("10.0.0.1", address)))
                .withMessageStartingWith("Trusted proxy \"" + address + "\" is refused: ");
    }
}
