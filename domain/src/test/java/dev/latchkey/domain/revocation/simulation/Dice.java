package dev.latchkey.domain.revocation.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Chance, which is the same for the same seed. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    boolean onceIn(int times) {
        return random.nextInt(times) == 0;
    }

    boolean either() {
        return random.nextBoolean();
    }

    Duration upTo(Duration most) {
        return Duration.ofNanos(random.nextLong(most.toNanos() + 1));
    }

    double between(double least, double most) {
        return random.nextDouble(least, most);
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
