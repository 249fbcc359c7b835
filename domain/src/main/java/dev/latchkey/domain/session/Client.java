package dev.latchkey.domain.session;

/**
 * Where a session was begun, as its owner recognises it in the list of sessions.
 *
 * @param address the network address, at most 64 characters; empty when unknown
 * @param userAgent what the browser or app calls itself, at most 512 characters; empty when it does not say
 */
public record Client(String address, String userAgent) {

    private static final int MAXIMUM_ADDRESS_LENGTH = 64;
    private static final int MAXIMUM_USER_AGENT_LENGTH = 512;

    /** Cuts off what is too long: nobody recognises their browser by its five hundredth character. */
    public Client {
        address = cut(address, MAXIMUM_ADDRESS_LENGTH);
        userAgent = cut(userAgent, MAXIMUM_USER_AGENT_LENGTH);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
