package dev.latchkey.domain.session;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a session was begun, as its owner recognises it in the list of sessions.
 *
 * @param address the network address, at most 64 characters; empty when unknown
 * @param userAgent what the browser or app calls itself, at most 512 characters; empty when it does not say
 */
public record Client(String address, String userAgent) {

    private static final int MAXIMUM_ADDRESS_LENGTH = 64;
    private static final int MAXIMUM_USER_AGENT_LENGTH = 512;
    private static final int GROUPS_OF_AN_ADDRESS = 8;
    private static final int GROUPS_OF_A_NETWORK = 4;

    /** Cuts off what is too long: nobody recognises their browser by its five hundredth character. */
    public Client {
        address = cut(address, MAXIMUM_ADDRESS_LENGTH);
        userAgent = cut(userAgent, MAXIMUM_USER_AGENT_LENGTH);
    }

    /**
     * What is limited in place of the address: whoever has one IPv6 address has the other 2<sup>64</sup> of its network
     * too, so that all of them are one; an IPv4 address is whole (SR-DEV-09). Empty when the address is unknown.
     */
    public String network() {
        return address.contains(":") ? networkOf(address.split("::", 2)) : address;
    }

    /** Of the groups before and after the {@code ::}, which stands for as many zeros as are missing. */
    private static String networkOf(String[] halves) {
        var before = groupsOf(halves[0]);
        var after = halves.length == 1 ? List.<String>of() : groupsOf(halves[1]);
        var missing = Math.max(0, GROUPS_OF_AN_ADDRESS - before.size() - after.size());
        return Stream.of(before, Collections.nCopies(missing, "0"), after)
                        .flatMap(List::stream)
                        .limit(GROUPS_OF_A_NETWORK)
                        .reduce("", (network, group) -> network + group + ":")
                + ":/64";
    }

    private static List<String> groupsOf(String half) {
        return half.isEmpty() ? List.of() : List.of(half.split(":"));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
