package dev.latchkey.http.web;

/** The address that was set cannot be listened on; the message says to an operator why. */
public final class AddressUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Nothing can listen there, for that cause. */
    public AddressUnusable(String host, int port, Throwable cause) {
        super(
                "It cannot listen on %s:%d (%s). Another program may use the port, or the address may not be this machine's."
                        .formatted(host, port, rootOf(cause).getMessage()),
                cause);
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }
}
