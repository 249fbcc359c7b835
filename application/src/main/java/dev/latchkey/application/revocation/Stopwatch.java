package dev.latchkey.application.revocation;

import dev.latchkey.domain.revocation.Moment;
import java.time.Duration;

/** The clocks of this machine, to measure how long something takes. */
public interface Stopwatch {

    /** What they show. */
    Moment now();

    /** Lets that time pass. */
    void pause(Duration duration);
}
