package dev.latchkey.bootstrap;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was opened, to be closed in reverse order; safe to close while something is still being opened. */
final class Resources implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Resources.class);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private boolean closed;

    /** Opens something more; fails with {@link CancellationException} once everything has been closed. */
    synchronized <T extends AutoCloseable> T open(Supplier<T> opener) {
        if (closed) {
            throw new CancellationException("Stopped while starting");
        }
        var resource = opener.get();
        opened.push(resource);
        return resource;
    }

    /** Closes everything, the last opened first; what fails to close does not keep the rest open. */
    @Override
    public synchronized void close() {
        closed = true;
        while (!opened.isEmpty()) {
            close(opened.pop());
        }
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception failure) {
            log.error("{} did not stop as it should", resource.getClass().getSimpleName(), failure);
        }
    }
}
