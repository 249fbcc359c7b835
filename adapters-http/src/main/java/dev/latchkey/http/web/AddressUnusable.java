package dev.latchkey.http.web;

/** The address that was set cannot be listened on; the message says to an operator why. */
public final class AddressUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AddressUnusable(HttpConfig config, Throwable cause) {
        super(
                "It cannot listen on %s:%d (%s). Another program may use the port, or the address may not be this machine's."
                        .formatted(config.host(), config.port(), rootOf(cause).getMessage()),
                cause);
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }
}
