package dev.latchkey.domain.session;

import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a session is begun or used, as its owner recognises it in the list of sessions.
 *
 * @param address the network address, at most 64 characters; empty when unknown
 * @param userAgent what the browser or app calls itself, at most 512 characters; empty when it does not say
 */
public record Client(String address, String userAgent) {

    private static final int MAXIMUM_ADDRESS_LENGTH = 64;
    private static final int MAXIMUM_USER_AGENT_LENGTH = 512;
    private static final int GROUPS_OF_AN_ADDRESS = 8;
    private static final int GROUPS_OF_A_NETWORK = 4;
    private static final int GROUPS_OF_A_SITE = 3;
    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.)\\d{1,3}");
    private static final Pattern SITE = Pattern.compile("([0-9a-f]{1,4}:){3}:/48");

    /** Cuts off what is too long: nobody recognises their browser by its five hundredth character. */
    public Client {
        address = cut(address, MAXIMUM_ADDRESS_LENGTH);
        userAgent = cut(userAgent, MAXIMUM_USER_AGENT_LENGTH);
    }

    /**
     * Whether both may be the same browser or app: it calls itself the same, and is in the same network. Nobody looks like
     * one whose address is unknown.
     */
    public boolean looksLike(Client other) {
        return !address.isEmpty()
                && userAgent.equals(other.userAgent)
                && network().equals(other.network());
    }

    /**
     * What is limited in place of the address: whoever has one IPv6 address has the other 2<sup>64</sup> of its network
     * too, so that all of them are one; an IPv4 address is whole (SR-DEV-09). Empty when the address is unknown.
     */
    public String network() {
        return address.contains(":") ? firstGroups(GROUPS_OF_A_NETWORK) + ":/64" : address;
    }

    /**
     * Roughly where the address is, which is more than one household: the /24 of an IPv4 address, the /48 of an IPv6
     * one. Empty when the address is unknown.
     */
    public String whereabouts() {
        var ipv4 = IPV4.matcher(address);
        if (ipv4.matches()) {
            return ipv4.group(1) + "0/24";
        }
        var site = address.contains(":") ? firstGroups(GROUPS_OF_A_SITE) + ":/48" : "";
        return SITE.matcher(site).matches() ? site : "";
    }

    /** Of the groups before and after the {@code ::}, which stands for as many zeros as are missing. */
    private String firstGroups(int count) {
        var halves = address.split("::", 2);
        var before = groupsOf(halves[0]);
        var after = halves.length == 1 ? List.<String>of() : groupsOf(halves[1]);
        var missing = Math.max(0, GROUPS_OF_AN_ADDRESS - before.size() - after.size());
        return Stream.of(before, Collections.nCopies(missing, "0"), after)
                .flatMap(List::stream)
                .limit(count)
                .reduce("", (groups, group) -> groups + group + ":");
    }

    private static List<String> groupsOf(String half) {
        return half.isEmpty() ? List.of() : List.of(half.split(":"));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
