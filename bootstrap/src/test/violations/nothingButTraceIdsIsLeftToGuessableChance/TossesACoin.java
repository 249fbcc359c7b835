package dev.latchkey.http.session;

import java.util.concurrent.ThreadLocalRandom;

final class TossesACoin {

    boolean toss() {
        return ThreadLocalRandom.current().nextBoolean();
    }
}
