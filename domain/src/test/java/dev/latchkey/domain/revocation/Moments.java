package dev.latchkey.domain.revocation;

import static dev.latchkey.domain.session.SessionBuilder.NOON;

import java.time.Duration;

/** Moments on a machine whose clocks are as they should be. */
final class Moments {

    static final Moment START = at(Duration.ZERO);

    static Moment at(Duration sinceStart) {
        return new Moment(sinceStart.toNanos(), NOON.plus(sinceStart));
    }

    private Moments() {}
}
