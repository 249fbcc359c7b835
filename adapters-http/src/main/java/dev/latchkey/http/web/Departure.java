package dev.latchkey.http.web;

import java.time.Duration;

/** The end of the service, which is announced before it comes, so that whoever sends it requests can stop to (SR-OPS-02). */
public final class Departure {

    private final Duration notice;
    private volatile boolean announced;

    /** An end that is announced so long before. */
    public Departure(Duration notice) {
        this.notice = notice;
    }

    /** Whether it has been announced. */
    public boolean isAnnounced() {
        return announced;
    }

    /** Announces it, and waits for as long as others are given to notice. */
    void announce() {
        announced = true;
        try {
            Thread.sleep(notice);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
