package dev.latchkey.http.account;

import org.bouncycastle.crypto.generators.SCrypt;

final class HashesOnTheWay {

    byte[] hash(byte[] typed, byte[] salt) {
        return SCrypt.generate(typed, salt, 16_384, 16, 1, 64);
    }
}
