package dev.latchkey.domain.revocation.simulation;

import java.time.Duration;

/** What surrounds all nodes. */
record World(Timeline timeline, Dice dice, Weather weather, Conduct conduct, Database database, History history) {

    static World of(long seed, Conduct conduct, Duration foul) {
        var timeline = new Timeline();
        var dice = new Dice(seed);
        var weather = new Weather(timeline, dice, foul);
        var history = new History();
        var database = new Database(timeline, weather, conduct, history);
        return new World(timeline, dice, weather, conduct, database, history);
    }
}
