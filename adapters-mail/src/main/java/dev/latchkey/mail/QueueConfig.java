package dev.latchkey.mail;

import java.time.Duration;
import java.util.List;

/**
 * How much the queue takes on.
 *
 * @param capacity how many mails may be waiting or under way
 * @param connections how many of them are delivered at the same time
 * @param pauses how long to wait after each failure before another try; after the last try the mail is lost
 * @param patience how long to go on when the service stops
 */
record QueueConfig(int capacity, int connections, List<Duration> pauses, Duration patience) {

    static final QueueConfig STANDARD = new QueueConfig(
            1_000,
            4,
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5)),
            Duration.ofSeconds(10));

    QueueConfig {
        pauses = List.copyOf(pauses);
    }
}
