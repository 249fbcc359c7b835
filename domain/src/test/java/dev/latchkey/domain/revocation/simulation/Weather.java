package dev.latchkey.domain.revocation.simulation;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;

import java.time.Duration;

/** How long things take, and what gets lost: foul for a while, and fair from then on. */
final class Weather {

    private static final Duration THINKING = ofNanos(60_000);
    private static final Duration TRAVELLING = ofNanos(800_000);
    private static final Duration WORKING = ofMillis(4);

    private final Timeline timeline;
    private final Dice dice;
    private final long clearsAt;

    Weather(Timeline timeline, Dice dice, Duration foul) {
        this.timeline = timeline;
        this.dice = dice;
        this.clearsAt = foul.toNanos();
    }

    boolean isFoul() {
        return timeline.now() < clearsAt;
    }

    long clearsAt() {
        return clearsAt;
    }

    /** Between two steps of one thread. */
    Duration thinking() {
        return untilItClears(isFoul() && dice.onceIn(250) ? rarelyLong() : dice.upTo(THINKING));
    }

    /** From one machine to another. */
    Duration travelling() {
        return untilItClears(isFoul() && dice.onceIn(100) ? rarelyLong() : dice.upTo(TRAVELLING));
    }

    /** A transaction. */
    Duration working() {
        return untilItClears(isFoul() && dice.onceIn(20) ? rarelyLong() : dice.upTo(WORKING));
    }

    boolean losesAMessage() {
        return isFoul() && dice.onceIn(150);
    }

    boolean losesAWakeUp() {
        return isFoul() && dice.onceIn(3);
    }

    private Duration rarelyLong() {
        return dice.onceIn(6) ? dice.upTo(ofSeconds(4)) : dice.upTo(ofMillis(150));
    }

    /** That long, but nothing that is foul outlasts the foul weather. */
    Duration untilItClears(Duration duration) {
        return isFoul() && timeline.now() + duration.toNanos() > clearsAt
                ? Duration.ofNanos(clearsAt - timeline.now())
                : duration;
    }
}
