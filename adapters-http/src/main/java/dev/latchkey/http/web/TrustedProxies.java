package dev.latchkey.http.web;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The proxies in front of the service, and what their word is worth (contract 9.3, SR-DEV-09). */
public final class TrustedProxies {

    /** Nobody forwards anything for anybody. */
    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    private final List<AddressRange> ranges;

    private TrustedProxies(List<AddressRange> ranges) {
        this.ranges = ranges;
    }

    /**
     * The proxies with these addresses, or in these ranges of addresses.
     *
     * @throws IllegalArgumentException quoting what is neither an address nor a range
     */
    public static TrustedProxies of(List<String> addresses) {
        return new TrustedProxies(addresses.stream().map(AddressRange::of).toList());
    }

    /**
     * Who called, in truth: each proxy names whom it was called by, behind all that was named before, so that the last
     * one named whom we do not trust is the client. Whoever stands before that could have named anybody.
     *
     * @param peer who is connected to us
     * @param forwardedFor all lines of the header in their order
     * @return empty when a trusted proxy names somebody who has no address, or nobody but trusted proxies
     */
    Optional<InetAddress> client(InetAddress peer, List<String> forwardedFor) {
        if (forwardedFor.isEmpty() || !trusts(peer)) {
            return Optional.of(peer);
        }
        return Arrays.asList(String.join(",", forwardedFor).split(",", -1)).reversed().stream()
                .map(hop -> AddressRange.parse(hop.strip()))
                .dropWhile(hop -> hop.filter(this::trusts).isPresent())
                .findFirst()
                .flatMap(hop -> hop);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    private boolean trusts(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }
}
