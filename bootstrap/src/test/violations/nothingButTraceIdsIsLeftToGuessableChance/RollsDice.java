package dev.latchkey.security.session;

import java.util.Random;

final class RollsDice {

    private final Random random = new Random();
}
