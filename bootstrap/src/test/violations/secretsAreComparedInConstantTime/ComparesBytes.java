package dev.latchkey.security.session;

import java.util.Arrays;

final class ComparesBytes {

    boolean believes(byte[] signature, byte[] presented) {
        return Arrays.equals(signature, presented);
    }
}
